namespace Lede.Service.Tests.Programs;

public sealed class BuiltShutdownTests() : ShutdownContract(ProgramUnderTest.Built);
