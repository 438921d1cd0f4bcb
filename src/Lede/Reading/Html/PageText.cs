using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Lede.Reading.Html;

/// <summary>The bytes of a page and those of its characters that somebody has asked for. Nine tenths of a page are scripts, styles, markup and addresses that
/// nobody reads: a slice stays where it is among the bytes until it is read, and is decoded once.</summary>
/// <param name="bytes">Holds the page, valid UTF-8; nobody else writes to it.</param>
/// <param name="isPooled">Whether the bytes are to be given back to the pool with the characters.</param>
internal sealed class PageText(ArraySegment<byte> bytes, bool isPooled) : IDisposable
{
    private static readonly SearchValues<byte> LineEndsAndNul = SearchValues.Create("\r\0"u8);
    private static readonly SearchValues<byte> NotAsWritten = SearchValues.Create("&\r\0"u8);

    // No character takes less than a byte, and no byte is decoded twice: it never grows.
    private readonly char[] _characters = ArrayPool<char>.Shared.Rent(bytes.Count + 1);
    private readonly byte[] _bytes = bytes.Array!;
    private int _count;

    /// <summary>Holds the page, among other things perhaps.</summary>
    public byte[] Bytes => _bytes;

    /// <summary>Where the page starts among <see cref="Bytes"/>.</summary>
    public int Start { get; } = bytes.Offset;

    /// <summary>Where it ends.</summary>
    public int End { get; } = bytes.Offset + bytes.Count;

    /// <summary>What a slice of bytes has as its start as long as it is not decoded.</summary>
    public static int Undecoded(int start) => ~start;

    /// <summary>Characters of a decoded slice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<char> Decoded(int start, int length) => _characters.AsSpan(start, length);

    /// <summary>Value of an attribute, references decoded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Value(ref PageAttribute attribute)
    {
        if (attribute.Start < 0)
            (attribute.Start, attribute.Length) = AddValue(~attribute.Start, attribute.Length);
        return _characters.AsSpan(attribute.Start, attribute.Length);
    }

    /// <summary>Characters of a text node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Run(ref PageNode node)
    {
        if (node.Start < 0)
            (node.Start, node.Length) = AddRaw(~node.Start, node.Length);
        return _characters.AsSpan(node.Start, node.Length);
    }

    /// <summary>Decodes text in which nothing has a meaning: line ends become line feeds, NUL the replacement character.</summary>
    public PageSlice AddRaw(int start, int length)
    {
        if (_bytes.AsSpan(start, length).IndexOfAny(LineEndsAndNul) < 0)
            return AddPlain(start, length);
        var slice = AddLines(start, length);
        Decoded(slice.Start, slice.Length).Replace('\0', '\uFFFD');
        return slice;
    }

    /// <summary>Decodes a name, in lower case.</summary>
    public PageSlice AddName(int start, int length)
    {
        var name = AddRaw(start, length);
        foreach (ref var character in Decoded(name.Start, name.Length))
            character = char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;
        return name;
    }

    /// <summary>Decodes text whose references are not yet looked for: line ends become line feeds.</summary>
    public PageSlice AddLines(int start, int length)
    {
        var slice = AddPlain(start, length);
        return Shorten(slice, LineEnds.Normalise(Decoded(slice.Start, slice.Length)));
    }

    /// <summary>Decodes a slice that holds no CR and no NUL.</summary>
    public PageSlice AddPlain(int start, int length)
    {
        var at = _count;
        _count += Transcode(start, length, at);
        return new PageSlice(at, _count - at);
    }

    /// <summary>Replaces the references of the slice that was added last.</summary>
    public PageSlice DecodeReferences(PageSlice last, bool inAttribute) =>
        Shorten(last, CharacterReferences.Decode(Decoded(last.Start, last.Length), inAttribute));

    /// <summary>Takes the slice that was added last away again.</summary>
    public void Forget(PageSlice last) => _count = last.Start;

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        if (isPooled)
            ArrayPool<byte>.Shared.Return(_bytes);
    }

    private PageSlice AddValue(int start, int length)
    {
        if (_bytes.AsSpan(start, length).IndexOfAny(NotAsWritten) < 0)
            return AddPlain(start, length);
        return DecodeReferences(AddRaw(start, length), inAttribute: true);
    }

    private PageSlice Shorten(PageSlice last, int length)
    {
        _count = last.Start + length;
        return last with { Length = length };
    }

    // Most slices are a few dozen bytes of ASCII; what is not goes to the framework.
    private int Transcode(int start, int length, int to)
    {
        ref var source = ref MemoryMarshal.GetReference(_bytes.AsSpan(start, length));
        ref var target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_characters.AsSpan(to, length)));
        var at = 0;
        for (; at + Vector128<byte>.Count <= length; at += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref source, (nuint)at);
            if (block.ExtractMostSignificantBits() != 0)
                break;
            var (low, high) = Vector128.Widen(block);
            low.StoreUnsafe(ref target, (nuint)at);
            high.StoreUnsafe(ref target, (nuint)(at + Vector128<ushort>.Count));
        }

        for (; at < length; at++)
        {
            var single = Unsafe.Add(ref source, at);
            if (single >= 0x80)
                break;
            Unsafe.Add(ref target, at) = single;
        }

        if (at == length)
            return length;
        Utf8.ToUtf16(_bytes.AsSpan(start + at, length - at), _characters.AsSpan(to + at), out _, out var written);
        return at + written;
    }
}
