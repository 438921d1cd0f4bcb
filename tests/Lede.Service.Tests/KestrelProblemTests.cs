namespace Lede.Service.Tests;

public sealed class KestrelProblemTests(KestrelService service) : ProblemContract(service), IClassFixture<KestrelService>;
