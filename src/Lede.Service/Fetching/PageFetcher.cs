using Lede.Service.Admission;
using Lede.Service.Articles;
using Lede.Service.Configuration;

namespace Lede.Service.Fetching;

/// <summary>Fetches one page by its address, within one deadline; every redirect is checked anew. Safe to share.</summary>
internal sealed class PageFetcher(ServiceLimits limits, AllowedHosts allowed, FetchNetwork network) : IDisposable
{
    private readonly FetchClient _client = new(limits.Fetching, allowed, network);
    private readonly BodyReader _bodies = new(limits);

    /// <summary>Fetches a page. Whatever the other side does, there is a result.</summary>
    /// <param name="order">What to fetch.</param>
    /// <param name="share">Grows with what is held of the page.</param>
    /// <param name="stop">Cancels the fetch.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public async Task<FetchResult> FetchAsync(FetchOrder order, ByteBudget.Share share, CancellationToken stop)
    {
        using var deadline = new CancellationTokenSource(limits.Fetching.FetchTime, network.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
        try
        {
            return FetchResult.Of(await FollowAsync(order, share, either.Token));
        }
        catch (FetchException error)
        {
            return FetchResult.Of(error.Failure);
        }
        catch (Exception error) when (either.IsCancellationRequested && error is OperationCanceledException or HttpRequestException or IOException)
        {
            // A read that is cancelled may end as one that broke.
            stop.ThrowIfCancellationRequested();
            return FetchResult.Of(OutOfTime());
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return FetchResult.Of(FailureOf(error));
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<FetchedPage> FollowAsync(FetchOrder order, ByteBudget.Share share, CancellationToken stop)
    {
        var url = order.Url;
        for (var redirects = 0; ; redirects++)
        {
            if (WebAddress.Refusal(url) is { } refusal)
                throw new FetchException(new FetchFailure(FetchFailureReason.AddressRefused, refusal));
            url = WebAddress.Canonical(url);
            using var answer = await _client.SendAsync(url, order.Known?.Place == FetchTag.HashOf(url) ? order.Known.Source : null, stop);
            var from = new FetchedFrom(url, (int)answer.StatusCode, network.Time.GetUtcNow());
            if (from.Status is not (301 or 302 or 303 or 307 or 308))
                return await ReadAsync(answer, from, share, stop);
            if (redirects == limits.Fetching.MaxRedirects)
                throw new FetchException(TooManyRedirects());
            url = Target(answer, url) ?? throw new FetchException(new FetchFailure(FetchFailureReason.Redirects, "The address redirects to nowhere."));
        }
    }

    private static Uri? Target(HttpResponseMessage answer, Uri url) =>
        answer.Headers.Location is { } location && Uri.TryCreate(url, location, out var target) ? target : null;

    private async Task<FetchedPage> ReadAsync(HttpResponseMessage answer, FetchedFrom from, ByteBudget.Share share, CancellationToken stop)
    {
        var page = new FetchedPage(from) { Validator = SourceValidator.Of(answer) };
        if (page.IsUnchanged && answer.RequestMessage!.Headers is { IfNoneMatch.Count: > 0 } or { IfModifiedSince: not null })
            return page;
        // Of the other successes none is the page: 202 is what walls against robots say, 206 a part of it.
        if (from.Status is not (StatusCodes.Status200OK or StatusCodes.Status203NonAuthoritative))
            throw new FetchException(new FetchFailure(FetchFailureReason.Status, $"The address answered with status {from.Status}.") { Status = from.Status });

        var type = answer.Content.Headers.ContentType;
        if (type?.MediaType is not { } mediaType || !PostedMediaTypes.Contains(mediaType))
            throw new FetchException(new FetchFailure(FetchFailureReason.MediaType, type?.MediaType is { } came ? $"The address answered with '{came}'." : "The address answered without a media type."));
        return page with
        {
            Bytes = await _bodies.ReadAsync(answer.Content, share, stop),
            MediaType = mediaType,
            Charset = type.CharSet?.Trim('"'),
        };
    }

    private static FetchFailure FailureOf(Exception error) => error switch
    {
        HttpRequestException { InnerException: FetchException refused } => refused.Failure,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new(FetchFailureReason.Tls, "No secure connection can be made."),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => new(FetchFailureReason.Connect, "The host cannot be connected to."),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new(FetchFailureReason.Http, "The answer's headers are too large."),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } =>
            new(FetchFailureReason.Http, "The answer is no HTTP."),
        _ => new(FetchFailureReason.Truncated, "The answer broke off."),
    };

    private FetchFailure OutOfTime() =>
        new(FetchFailureReason.OutOfTime, FormattableString.Invariant($"The page did not come within {limits.Fetching.FetchTime.TotalSeconds:0.###} s."))
        {
            Limit = nameof(FetchLimits.FetchTime),
            Allowed = (long)limits.Fetching.FetchTime.TotalMilliseconds,
        };

    private FetchFailure TooManyRedirects() =>
        new(FetchFailureReason.Redirects, FormattableString.Invariant($"The address redirects more than {limits.Fetching.MaxRedirects} times."))
        {
            Limit = nameof(FetchLimits.MaxRedirects),
            Allowed = limits.Fetching.MaxRedirects,
        };
}
