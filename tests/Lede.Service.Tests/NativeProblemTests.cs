namespace Lede.Service.Tests;

public sealed class NativeProblemTests(NativeService service) : ProblemContract(service), IClassFixture<NativeService>;
