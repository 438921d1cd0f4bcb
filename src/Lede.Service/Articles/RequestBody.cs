using System.Buffers;
using System.IO.Pipelines;
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
        var reader = request.BodyReader;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // Not by handing the token to the read: for Kestrel a read cancelled by it is never over, so that it cannot pass over the rest of the body and
        // breaks the connection off with an error in the log.
        await using var cut = late.Token.UnsafeRegister(static reader => ((PipeReader)reader!).CancelPendingRead(), reader);
        late.CancelAfter(limits.BodyTime);
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(CancellationToken.None);
                var isHeld = Take(read.Buffer, body, allowed, share);
                reader.AdvanceTo(read.Buffer.End);
                if (body.Length > allowed)
                    return TooLarge(allowed, null);
                if (!isHeld)
                    return Busy(limits);
                if (read.IsCompleted)
                    return null;
                stop.ThrowIfCancellationRequested();
                if (read.IsCanceled)
                    return TooSlow(limits.BodyTime);
            }
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // Kestrel counts a chunked body as well, and may come first.
            return TooLarge(allowed, null);
        }
    }

    // Whether there was room; of a body that is too large one byte more than allowed is taken.
    private static bool Take(ReadOnlySequence<byte> read, PooledBuffer body, int allowed, ByteBudget.Share share)
    {
        foreach (var part in read)
        {
            var taken = part.Span[..(int)Math.Min(part.Length, allowed + 1L - body.Length)];
            if (taken.IsEmpty)
                continue;
            var room = body.GetSpan(taken.Length);
            if (!share.TryGrowTo(body.Capacity))
                return false;
            taken.CopyTo(room);
            body.Advance(taken.Length);
        }

        return true;
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
