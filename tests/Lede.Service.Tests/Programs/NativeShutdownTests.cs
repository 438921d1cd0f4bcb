namespace Lede.Service.Tests.Programs;

public sealed class NativeShutdownTests() : ShutdownContract(ProgramUnderTest.Native);
