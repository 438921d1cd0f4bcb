namespace Lede.Service.Tests.Programs;

public sealed class BuiltProgramTests() : ProgramContract(ProgramUnderTest.Built);
