namespace Lede.Service.Tests.Abuse;

public sealed class KestrelAbuseTests(KestrelService service) : AbuseContract(service), IClassFixture<KestrelService>;
