namespace Lede.Service.Tests.Programs;

public sealed class NativeProgramTests() : ProgramContract(ProgramUnderTest.Native);
