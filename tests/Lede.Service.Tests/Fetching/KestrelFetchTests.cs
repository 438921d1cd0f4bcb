namespace Lede.Service.Tests.Fetching;

public sealed class KestrelFetchTests(KestrelService service) : FetchContract(service), IClassFixture<KestrelService>;
