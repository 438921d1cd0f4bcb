using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Lede.Service.Articles;

namespace Lede.Service.Fetching;

/// <summary>Sends one request to one address: no credentials, no cookies, no proxy, no redirect followed, no connection kept.</summary>
internal sealed class FetchClient : IDisposable
{
    private const int MaxHeaderKiB = 64;

    private static readonly string Accept = string.Join(", ", PostedMediaTypes.All.OrderBy(type => type == "text/plain").Select(type => type == "text/plain" ? type + ";q=0.5" : type));

    private readonly HttpMessageInvoker _client;

    /// <param name="limits">Bounds.</param>
    /// <param name="allowed">Hosts that are fetched wherever they lead.</param>
    /// <param name="network">Names, and whose certificates are trusted.</param>
    public FetchClient(FetchLimits limits, AllowedHosts allowed, FetchNetwork network)
    {
        var guard = new GuardedConnection(allowed, network);
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // it would follow without our checks
            UseProxy = false, // behind a proxy the callback would check the proxy's address
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None, // it has no cap
            PooledConnectionLifetime = TimeSpan.Zero, // a kept connection would skip the check of the next request
            MaxResponseDrainSize = 0, // of an answer that is not read, nothing is
            MaxResponseHeadersLength = MaxHeaderKiB,
            ActivityHeadersPropagator = null, // our trace is no business of theirs
            ConnectTimeout = limits.FetchTime, // a connection outlives the request that wanted it
            ConnectCallback = (context, stop) => guard.OpenAsync(context.DnsEndPoint, stop),
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = ChainPolicy(network.Trust) },
        });
    }

    /// <summary>Asks for a page. The answer comes with its headers; its body is still to be read.</summary>
    /// <param name="url">In its canonical form.</param>
    /// <param name="known">Makes the request conditional; <c>null</c> when nothing is known.</param>
    /// <param name="stop">Ends the request.</param>
    /// <exception cref="HttpRequestException">There is no answer.</exception>
    public async Task<HttpResponseMessage> SendAsync(Uri url, SourceValidator? known, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(ParserVersion.Current.Name, ParserVersion.Current.Version));
        request.Headers.TryAddWithoutValidation("Accept", Accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", BodyReader.Accepted);
        known?.AddTo(request);
        return await _client.SendAsync(request, stop);
    }

    public void Dispose() => _client.Dispose();

    // A certificate names addresses to ask for its issuer and whether it is revoked: asked by the system, past every check of ours.
    private static X509ChainPolicy ChainPolicy(X509Certificate2Collection? trust)
    {
        var policy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
        if (trust is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(trust);
        }

        return policy;
    }
}
