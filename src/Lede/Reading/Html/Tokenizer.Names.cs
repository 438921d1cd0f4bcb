using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lede.Reading.Html;

internal sealed partial class Tokenizer
{
    private static readonly Vector128<byte> Places = Vector128<byte>.Indices;

    // Reads the name of a tag or an attribute, in one look at sixteen bytes if it is shorter and plain, as nearly all are.
    // Returns where it ends. The second end is that of attributes, '='; the first character belongs to the name whatever it is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadName(int start, byte secondEnd, out NameKey key)
    {
        if (start + Vector128<byte>.Count <= _end)
        {
            var block = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_bytes), (nuint)start);
            // Blanks, controls and, as they are negative, all that is not ASCII; and the marks.
            var stops = Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)(' ' + 1))).AsByte()
                | Vector128.Equals(block, Vector128.Create((byte)'>')) | Vector128.Equals(block, Vector128.Create((byte)'/'))
                | Vector128.Equals(block, Vector128.Create(secondEnd));
            var bits = stops.ExtractMostSignificantBits();
            var length = BitConverter.IsLittleEndian ? BitOperations.TrailingZeroCount(bits) : 0;
            if (bits != 0 && length > 0 && EndsName(_bytes[start + length], secondEnd))
            {
                var upper = Vector128.LessThan(block - Vector128.Create((byte)'A'), Vector128.Create((byte)26)) & Vector128.Create((byte)0x20);
                var name = ((block | upper) & Vector128.LessThan(Places, Vector128.Create((byte)length))).AsUInt64();
                key = new NameKey(name.ToScalar(), name.GetElement(1), length);
                return start + length;
            }
        }

        return ReadRareName(start, secondEnd, out key);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadRareName(int start, byte secondEnd, out NameKey key)
    {
        var (at, isPlain) = (start, true);
        key = default;
        do
        {
            var character = _bytes[at++];
            isPlain &= character is > 0 and < 0x80;
            key = key.With(char.IsAsciiLetterUpper((char)character) ? (byte)(character | 0x20) : character);
        }
        while (at < _end && !EndsName(_bytes[at], secondEnd));

        key = isPlain ? key : default;
        return at;
    }

    // Sixteen at a time: lines of markup are indented.
    private int SkipBlanks(int at)
    {
        for (; at + Vector128<byte>.Count <= _end; at += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_bytes), (nuint)at);
            // Tab to CR but vertical tab, and space.
            var blank = (Vector128.LessThan(block - Vector128.Create((byte)'\t'), Vector128.Create((byte)5)) & ~Vector128.Equals(block, Vector128.Create((byte)'\v')))
                | Vector128.Equals(block, Vector128.Create((byte)' '));
            var bits = (~blank).ExtractMostSignificantBits();
            if (bits != 0)
                return at + BitOperations.TrailingZeroCount(bits);
        }

        return SkipSpace(at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsName(byte character, byte secondEnd) =>
        character <= '>' && (character is (byte)'>' or (byte)'/' || character == secondEnd || IsSpace(character));
}
