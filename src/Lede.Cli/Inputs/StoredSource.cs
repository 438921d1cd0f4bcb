using Lede.Cli.Archives;
using Lede.Service.Batches;
using Lede.Service.Problems;

namespace Lede.Cli.Inputs;

/// <summary>What is stored, with the codings of HTTP taken off. Disposed after parsing.</summary>
internal sealed class StoredSource : IDisposable
{
    private PooledBuffer? _decoded;

    private StoredSource()
    {
    }

    /// <summary>What is to be parsed; <c>null</c> exactly when <see cref="Problem"/> is not.</summary>
    public ArticleSource? Source { get; private set; }

    public Problem? Problem { get; private set; }

    /// <param name="input">A sound input; a chunked body in it is decoded in place.</param>
    /// <param name="most">Bytes of a source at most; of a larger one a little more is decoded, to be refused.</param>
    public static StoredSource Open(Input input, int most)
    {
        if (input.Head is not { } head)
            return new StoredSource { Source = input.Source with { Bytes = input.Bytes } };

        var stored = new StoredSource();
        var body = input.Bytes[head.Length..];
        string? fault = null;
        if (head.IsChunked)
        {
            if (!ChunkedBody.Decode(body.Span, out var length))
                fault = "its chunked coding is broken";
            body = body[..length];
        }

        ReadOnlyMemory<byte> plain = body;
        foreach (var coding in head.Codings.Reverse())
            plain = stored.Decode(coding, plain, most, ref fault);
        // The crawler says that it stored the beginning only: then codings without an end are what to expect.
        if (fault is not null && !(input.IsTruncated && !plain.IsEmpty))
            stored.Problem = new Problem(InputProblems.BrokenRecord, $"The response cannot be decoded: {fault}.");
        else
            stored.Source = input.Source with { Bytes = plain };
        return stored;
    }

    public void Dispose() => _decoded?.Dispose();

    private ReadOnlyMemory<byte> Decode(string coding, ReadOnlyMemory<byte> body, int most, ref string? fault)
    {
        var decoded = new PooledBuffer();
        var broken = CodedBody.Decode(coding, body, most, decoded);
        fault ??= broken;
        _decoded?.Dispose();
        _decoded = decoded;
        return decoded.WrittenMemory;
    }
}
