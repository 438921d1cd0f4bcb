namespace Lede.Service.Tests;

public sealed class KestrelGetArticleTests(KestrelService service) : GetArticleContract(service), IClassFixture<KestrelService>;
