using Lede.Service.Admission;
using Lede.Service.Batches;
using Lede.Service.Configuration;
using Lede.Service.Problems;

namespace Lede.Service.Articles;

/// <summary>Reads a posted body, never more of it than is allowed.</summary>
internal static class RequestBody
{
    /// <summary>The problem with the body, or <c>null</c> when it is whole. A declared length above the limit is refused unread.</summary>
    /// <param name="request">Whose body.</param>
    /// <param name="body">Takes it. Grows with what has come, not with what was promised.</param>
    /// <param name="share">What the request may hold in memory.</param>
    /// <param name="limits">Bytes and time.</param>
    public static async Task<Problem?> ReadAsync(HttpRequest request, PooledBuffer body, ByteBudget.Share share, ServiceLimits limits)
    {
        var allowed = limits.Parsing.MaxBytes;
        if (request.ContentLength > allowed)
            return TooLarge(allowed, request.ContentLength);
        var stop = request.HttpContext.RequestAborted;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(limits.BodyTime);
        try
        {
            while (true)
            {
                var room = body.GetMemory();
                if (!share.TryGrowTo(body.Capacity))
                    return Busy(limits);
                var read = await request.Body.ReadAsync(room, late.Token);
                if (read == 0)
                    return null;
                body.Advance(read);
                if (body.Length > allowed)
                    return TooLarge(allowed, null);
            }
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // Kestrel counts a chunked body as well, and may come first.
            return TooLarge(allowed, null);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return TooSlow(limits.BodyTime);
        }
    }

    // How long the bodies of others take to come and go nobody knows; a body's own time is the only measure there is.
    private static Problem Busy(ServiceLimits limits) => BusyProblem.From(new Refusal(nameof(ServiceLimits.MaxBytesHeld), limits.MaxBytesHeld, limits.QueueTime));

    public static Problem TooSlow(TimeSpan allowed) =>
        new(ProblemType.RequestTimeout, FormattableString.Invariant($"The body did not come whole within {allowed.TotalSeconds:0.###} s."))
        {
            Limit = nameof(ServiceLimits.BodyTime),
            Allowed = (long)allowed.TotalMilliseconds,
        };

    public static Problem TooLarge(int allowed, long? measured) =>
        new(ProblemType.TooLarge, FormattableString.Invariant($"A body may have {allowed:N0} bytes."))
        {
            Limit = nameof(ParserLimits.MaxBytes),
            Allowed = allowed,
            Measured = measured,
        };
}
