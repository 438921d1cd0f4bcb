namespace Lede.Service.Tests.Abuse;

public sealed class NativeAbuseTests(NativeService service) : AbuseContract(service), IClassFixture<NativeService>;
