namespace Lede.Service.Tests;

public sealed class NativePostArticleTests(NativeService service) : PostArticleContract(service), IClassFixture<NativeService>;
