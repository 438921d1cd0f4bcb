using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lede.Service.Fetching;

namespace Lede.Service.Tests.Fetching;

/// <summary>Pages over TLS, to a server with a certificate of the test's own.</summary>
public sealed class SecureFetchTests
{
    private const string Host = "secure.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetches_WhereTheCertificateIsTrusted()
    {
        using var certificate = Certificate(Host, TimeSpan.FromDays(1));
        using var answer = await FetchAsync(certificate, trusted: certificate);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"\"url\":\"https://{Host}:", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_CertificatesOfNobody()
    {
        using var certificate = Certificate(Host, TimeSpan.FromDays(1));
        await AssertRefusedAsync(certificate, trusted: null);
    }

    [Fact]
    public async Task Refuses_CertificatesOfAnotherHost()
    {
        using var certificate = Certificate("other.example", TimeSpan.FromDays(1));
        await AssertRefusedAsync(certificate, certificate);
    }

    [Fact]
    public async Task Refuses_CertificatesOutOfDate()
    {
        using var certificate = Certificate(Host, TimeSpan.FromDays(-1));
        await AssertRefusedAsync(certificate, certificate);
    }

    [Fact]
    public async Task Refuses_ServersWithoutTls()
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page));
        await using var service = await FetchingService.StartAsync(source.Address);

        using var answer = await service.GetAsync(FetchingService.Path($"https://{source.Address.Authority}/"));

        Assert.Equal("tls", (await FetchingService.AssertProblemAsync(answer, HttpStatusCode.BadGateway, "fetch-failed")).GetProperty("reason").GetString());
    }

    private static async Task AssertRefusedAsync(X509Certificate2 certificate, X509Certificate2? trusted)
    {
        using var answer = await FetchAsync(certificate, trusted);

        Assert.Equal("tls", (await FetchingService.AssertProblemAsync(answer, HttpStatusCode.BadGateway, "fetch-failed")).GetProperty("reason").GetString());
    }

    private static async Task<HttpResponseMessage> FetchAsync(X509Certificate2 certificate, X509Certificate2? trusted)
    {
        await using var source = await SourceServer.StartAsync(SourceServer.Gives("text/html", SourceServer.Page), certificate: certificate);
        var address = new UriBuilder(source.Address) { Host = Host }.Uri;
        await using var service = await RunningService.StartAsync(
            new FetchNetwork
            {
                Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
                Trust = trusted is null ? null : [X509CertificateLoader.LoadCertificate(trusted.RawData)],
            },
            "--Lede:Fetch=true",
            $"--Lede:FetchAllow={address.Authority}");
        return await service.GetAsync(FetchingService.Path(address.AbsoluteUri));
    }

    private static X509Certificate2 Certificate(string host, TimeSpan validFor)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-2), now + validFor);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
