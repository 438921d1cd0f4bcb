using System.Buffers;
using System.IO.Compression;
using Lede.Service.Admission;
using Lede.Service.Configuration;

namespace Lede.Service.Fetching;

/// <summary>Reads a body and takes its codings off as it comes, never more than so many decoded bytes: a kilobyte of Brotli can be a gigabyte of page.</summary>
internal sealed class BodyReader(ServiceLimits limits)
{
    /// <summary>Value of Accept-Encoding for requests.</summary>
    public const string Accepted = "gzip, deflate, br";

    // Two on one body are rare, more are an attack.
    private const int MaxCodings = 2;

    private const int Step = 16 * 1024;

    /// <summary>The decoded bytes.</summary>
    /// <param name="content">The body, unread.</param>
    /// <param name="share">Grows with what is held.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="FetchException">There are more bytes than allowed, or a coding is unknown or broken.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, ByteBudget.Share share, CancellationToken stop)
    {
        var allowed = limits.Parsing.MaxBytes;
        var codings = Codings(content);
        if (content.Headers.ContentLength > allowed)
            throw new FetchException(TooLarge(allowed) with { Measured = content.Headers.ContentLength });
        Stream stream = new BoundedStream(await content.ReadAsStreamAsync(stop), allowed);
        foreach (var coding in codings)
            stream = new BoundedStream(await DecodedAsync(stream, coding, stop), allowed);

        await using (stream)
        {
            try
            {
                return await ReadAsync(stream, share, stop);
            }
            catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
            {
                // The second is Brotli's word for it.
                throw new FetchException(Coding("The answer breaks its content coding."));
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, ByteBudget.Share share, CancellationToken stop)
    {
        var body = new ArrayBufferWriter<byte>();
        while (true)
        {
            var room = body.GetMemory(Step);
            if (!share.TryGrowTo(body.Capacity))
                throw new FetchException(Busy(limits));
            var read = await stream.ReadAsync(room, stop);
            if (read == 0)
                return body.WrittenMemory;
            body.Advance(read);
        }
    }

    private static FetchFailure Coding(string message) => new(FetchFailureReason.Coding, message);

    public static FetchFailure TooLarge(int allowed) =>
        new(FetchFailureReason.TooLarge, FormattableString.Invariant($"The page has more than {allowed:N0} bytes."))
        {
            Limit = nameof(ParserLimits.MaxBytes),
            Allowed = allowed,
        };

    private static FetchFailure Busy(ServiceLimits limits) => new(FetchFailureReason.Busy, "The bodies held leave no room for the page.")
    {
        Limit = nameof(ServiceLimits.MaxBytesHeld),
        Allowed = limits.MaxBytesHeld,
    };

    // Outermost first.
    private static List<string> Codings(HttpContent content)
    {
        var codings = content.Headers.ContentEncoding.Select(coding => coding.ToLowerInvariant()).Where(coding => coding != "identity").Reverse().ToList();
        if (codings.Count > MaxCodings)
            throw new FetchException(Coding(FormattableString.Invariant($"The answer has more than {MaxCodings} content codings.")));
        return codings;
    }

    private static async Task<Stream> DecodedAsync(Stream body, string coding, CancellationToken stop) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "deflate" => await InflatedAsync(body, stop),
        _ => throw new FetchException(Coding("The answer has a content coding that is not read.")),
    };

    // The standard means zlib's format; some servers send the data bare.
    private static async Task<Stream> InflatedAsync(Stream body, CancellationToken stop)
    {
        var start = new byte[2];
        var read = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        var whole = new PrefixedStream(start.AsMemory(0, read), body);
        var isZlib = read == start.Length && (start[0] & 0x0F) == 8 && ((start[0] << 8) | start[1]) % 31 == 0;
        return isZlib ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
    }
}
