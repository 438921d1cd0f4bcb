using System.Buffers;
using Lede.Service.Admission;
using Lede.Service.Configuration;
using Lede.Service.Problems;

namespace Lede.Service.Articles;

/// <summary>Reads a posted body, never more of it than is allowed.</summary>
internal static class RequestBody
{
    private const long FirstBuffer = 64 * 1024; // holds nearly every article in one piece

    /// <summary>The whole body, or the problem with it. A declared length above the limit is refused unread.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, Problem? Problem)> ReadAsync(
        HttpRequest request, ServiceLimits limits, ByteBudget.Share share, CancellationToken stop)
    {
        var allowed = limits.Parsing.MaxBytes;
        if (request.ContentLength > allowed)
            return (default, TooLarge(allowed, request.ContentLength));
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(limits.BodyTime);
        // Memory follows what has come, not what was promised.
        var body = new ArrayBufferWriter<byte>((int)Math.Min(request.ContentLength ?? 0, FirstBuffer) + 1);
        try
        {
            while (true)
            {
                var room = body.GetMemory();
                if (!share.TryGrowTo(body.Capacity))
                    return (default, Busy(limits));
                var read = await request.Body.ReadAsync(room, late.Token);
                if (read == 0)
                    return (body.WrittenMemory, null);
                body.Advance(read);
                if (body.WrittenCount > allowed)
                    return (default, TooLarge(allowed, null));
            }
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // Kestrel counts a chunked body as well, and may come first.
            return (default, TooLarge(allowed, null));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (default, TooSlow(limits.BodyTime));
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
