namespace Lede.Service.Tests;

public sealed class NativeGetArticleTests(NativeService service) : GetArticleContract(service), IClassFixture<NativeService>;
