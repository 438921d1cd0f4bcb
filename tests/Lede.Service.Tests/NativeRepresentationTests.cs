namespace Lede.Service.Tests;

public sealed class NativeRepresentationTests(NativeService service) : RepresentationContract(service), IClassFixture<NativeService>;
