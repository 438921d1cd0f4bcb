using System.Buffers;
using Lede.Cli.Archives;
using Lede.Service.Problems;

namespace Lede.Cli.Inputs;

/// <summary>One thing to parse, as it is stored, or why it cannot be read. Its memory is lent until it is disposed.</summary>
/// <param name="id">Its name in the output: of the file, and in an archive <c>file#offset</c>.</param>
internal sealed class Input(string id) : IDisposable
{
    private byte[]? _lent;
    private WarcRecord? _record;
    private ReadOnlyMemory<byte> _bytes;

    public string Id { get; } = id;

    /// <summary>Why there is nothing to parse; <c>null</c> otherwise.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>What is known of the bytes. A response of an archive is still to be decoded.</summary>
    public ArticleSource Source { get; private init; } = new(default);

    /// <summary>Head of the response in <see cref="Bytes"/>; <c>null</c> where they are the source itself.</summary>
    public HttpHead? Head { get; private init; }

    /// <summary>Where its record lies in the archive; <c>null</c> where it is no record.</summary>
    public WarcPlace? Place => _record?.Place;

    /// <summary>Whether the archive says that only the beginning was stored.</summary>
    public bool IsTruncated => _record?.Fields.IsTruncated ?? false;

    /// <summary>The bytes as stored; whoever takes the input may change them.</summary>
    public Memory<byte> Bytes => System.Runtime.InteropServices.MemoryMarshal.AsMemory(_bytes);

    public static Input Refused(string id, Problem problem) => new(id) { Problem = problem };

    /// <summary>A file; its bytes are copied.</summary>
    public static Input OfFile(string id, ReadOnlySpan<byte> bytes, ArticleSource source)
    {
        var lent = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(lent);
        return new Input(id) { _lent = lent, _bytes = lent.AsMemory(0, bytes.Length), Source = source };
    }

    /// <summary>A record of an archive, which the input disposes.</summary>
    public static Input OfRecord(string id, WarcRecord record, HttpHead? head, ArticleSource source) =>
        new(id) { _record = record, _bytes = record.Block, Head = head, Source = source };

    public void Dispose()
    {
        if (_lent is not null)
            ArrayPool<byte>.Shared.Return(_lent);
        _record?.Dispose();
        (_lent, _record, _bytes) = (null, null, default);
    }
}
