namespace Lede.Service.Tests.Fetching;

public sealed class NativeFetchTests(NativeService service) : FetchContract(service), IClassFixture<NativeService>;
