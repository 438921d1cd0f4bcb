namespace Lede.Service.Tests;

public sealed class NativeOpenApiTests(NativeService service) : OpenApiContract(service), IClassFixture<NativeService>;
