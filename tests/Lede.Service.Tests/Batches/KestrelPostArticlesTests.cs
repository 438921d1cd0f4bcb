namespace Lede.Service.Tests.Batches;

public sealed class KestrelPostArticlesTests(KestrelService service) : PostArticlesContract(service), IClassFixture<KestrelService>;
