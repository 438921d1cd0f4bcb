namespace Lede.Service.Tests.Batches;

public sealed class NativePostArticlesTests(NativeService service) : PostArticlesContract(service), IClassFixture<NativeService>;
