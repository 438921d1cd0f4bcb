namespace Lede.Service.Fetching;

/// <summary>Reads another stream, and no more of it than allowed: what comes between two codings is bounded as the page itself is, for a decoder may
/// swallow any amount of it without giving a byte.</summary>
internal sealed class BoundedStream(Stream inner, int allowed) : ForwardStream(inner)
{
    private long _left = allowed;

    /// <exception cref="FetchException">There is more than allowed.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await Inner.ReadAsync(buffer, cancellationToken);
        _left -= read;
        return _left >= 0 ? read : throw new FetchException(BodyReader.TooLarge(allowed));
    }
}
