namespace Lede.Service.Batches;

/// <summary>An answer as it is sent.</summary>
/// <param name="Bytes">UTF-8 JSON on one line, LF included.</param>
/// <param name="Status">The HTTP status that a request of its own would have had.</param>
internal sealed record LineAnswer(PooledBuffer Bytes, int Status) : IDisposable
{
    /// <summary>What is held until the answer is sent besides its bytes; <c>null</c>, the default, for nothing.</summary>
    public IDisposable? Held { get; init; }

    public static LineAnswer Of(BatchAnswer answer)
    {
        var bytes = new PooledBuffer();
        answer.Write(bytes);
        return new LineAnswer(bytes, answer.Problem?.Type.Status ?? StatusCodes.Status200OK);
    }

    public void Dispose()
    {
        Bytes.Dispose();
        Held?.Dispose();
    }
}
