namespace Lede.Service.Tests;

public sealed class KestrelPostArticleTests(KestrelService service) : PostArticleContract(service), IClassFixture<KestrelService>;
