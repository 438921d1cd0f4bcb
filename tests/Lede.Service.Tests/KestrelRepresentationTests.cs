namespace Lede.Service.Tests;

public sealed class KestrelRepresentationTests(KestrelService service) : RepresentationContract(service), IClassFixture<KestrelService>;
