using System.Net;
using System.Net.Http.Headers;

namespace Lede.Service.Fetching;

/// <summary>Fetches one page by its address: no credentials, no cookies, no proxy, no connection kept, every redirect checked anew.</summary>
internal sealed class PageFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly int _maxBytes;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _client;

    /// <param name="options">Bounds and allow-list.</param>
    /// <param name="maxBytes">Decoded bytes a page may have.</param>
    /// <param name="time">Clock of the deadline and of <see cref="FetchedPage.At"/>.</param>
    /// <param name="resolve">Name to addresses; <c>null</c> for the system's resolver.</param>
    public PageFetcher(FetchOptions options, int maxBytes, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        (_options, _maxBytes, _time) = (options, maxBytes, time);
        var guard = new GuardedConnection(options, resolve ?? Dns.GetHostAddressesAsync);
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // it would follow without our checks
            UseProxy = false, // behind a proxy the callback would check the proxy's address
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None, // it has no cap
            PooledConnectionLifetime = TimeSpan.Zero, // a kept connection would skip the check of the next request
            ActivityHeadersPropagator = null, // our trace is no business of theirs
            MaxResponseHeadersLength = 64, // KiB
            ConnectCallback = (context, stop) => guard.OpenAsync(context.DnsEndPoint, stop),
        });
    }

    /// <summary>Fetches a page.</summary>
    /// <param name="url">Absolute address.</param>
    /// <param name="validator">Of an earlier answer: an unchanged page then comes back as 304 without a body. <c>null</c> fetches in any case.</param>
    /// <param name="stop">Cancels the fetch.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public async Task<FetchResult> FetchAsync(Uri url, Validator? validator, CancellationToken stop)
    {
        using var deadline = new CancellationTokenSource(_options.MaxTime, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
        try
        {
            return await FollowAsync(url, validator, either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return FetchResult.Of(FetchFailureReason.OutOfTime, FormattableString.Invariant($"The address took longer than {_options.MaxTime.TotalSeconds:0.###} s."));
        }
        catch (HttpRequestException error) when (error.InnerException is AddressRefusedException)
        {
            return FetchResult.Of(FetchFailureReason.AddressRefused, "The address does not lead to the public internet.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return FetchResult.Of(FetchFailureReason.Unreachable, Describe(error));
        }
        catch (InvalidDataException)
        {
            return FetchResult.Of(FetchFailureReason.Unreachable, "The answer's Content-Encoding cannot be decoded.");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<FetchResult> FollowAsync(Uri url, Validator? validator, CancellationToken stop)
    {
        for (var redirects = 0; ; redirects++)
        {
            if (WebAddress.Refusal(url) is { } refusal)
                return FetchResult.Of(FetchFailureReason.AddressRefused, refusal);
            using var request = Request(url, validator);
            using var answer = await _client.SendAsync(request, stop);
            if (Target(answer, url) is not { } next)
                return await ReadAsync(answer, url, stop);
            if (redirects == _options.MaxRedirects)
                return FetchResult.Of(FetchFailureReason.TooManyRedirects, $"The address redirects more than {_options.MaxRedirects} times.");
            url = next;
        }
    }

    private static HttpRequestMessage Request(Uri url, Validator? validator)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(ParserVersion.Current.Name, ParserVersion.Current.Version));
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, text/plain;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", BodyDecoder.Accepted);
        validator?.AddTo(request);
        return request;
    }

    private static Uri? Target(HttpResponseMessage answer, Uri url) =>
        (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location
        && Uri.TryCreate(url, location, out var target) ? target : null;

    private async Task<FetchResult> ReadAsync(HttpResponseMessage answer, Uri url, CancellationToken stop)
    {
        var page = new FetchedPage(url, (int)answer.StatusCode, _time.GetUtcNow()) { Validator = Validator.Of(answer) };
        if (answer.StatusCode == HttpStatusCode.NotModified)
            return FetchResult.Of(page);
        if (!answer.IsSuccessStatusCode)
            return FetchResult.Of(FetchFailureReason.Status, $"The address answered with status {page.Status}.");

        var type = answer.Content.Headers.ContentType;
        if (type?.MediaType is not { } mediaType || !Articles.PostedMediaTypes.Contains(mediaType))
            return FetchResult.Of(FetchFailureReason.MediaType, type?.MediaType is { } came ? $"The address answered with '{came}'." : "The address answered without a media type.");
        if (await BodyDecoder.ReadAsync(answer.Content, _maxBytes, stop) is not { } bytes)
            return FetchResult.Of(FetchFailureReason.TooLarge, FormattableString.Invariant($"The page has more than {_maxBytes:N0} bytes."));
        return FetchResult.Of(page with { Bytes = bytes, MediaType = mediaType, Charset = type.CharSet?.Trim('"') });
    }

    private static string Describe(Exception error) => (error as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "The host's name does not resolve.",
        HttpRequestError.ConnectionError => "The host cannot be connected to.",
        HttpRequestError.SecureConnectionError => "No secure connection could be made.",
        HttpRequestError.ConfigurationLimitExceeded => "The answer's headers are too large.",
        _ => "The answer broke off or is no HTTP.",
    };
}
