using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lede.Reading;

/// <summary>The words of a text in lower case: runs of letters and of the marks that combine with them. Letters are found for sixteen characters at once and
/// kept as bits.</summary>
internal ref struct LetterRuns
{
    /// <summary>Characters of scratch memory beyond the text's own: whole vectors are written, and whole look-ups read.</summary>
    public const int Slack = 32;

    private readonly ReadOnlySpan<ulong> _letters;
    private readonly ReadOnlySpan<char> _lower;
    private int _start;
    private int _end;

    /// <param name="text">The text.</param>
    /// <param name="lower">Scratch memory: the text's length and <see cref="Slack"/>.</param>
    /// <param name="letters">Scratch memory: <see cref="BitsOf"/> the text's length.</param>
    public LetterRuns(ReadOnlySpan<char> text, Span<char> lower, Span<ulong> letters)
    {
        _lower = lower;
        _letters = letters;
        letters.Clear();
        text.CopyTo(lower);
        lower.Slice(text.Length, Slack).Clear();
        for (var at = 0; at < text.Length; at += Vector256<ushort>.Count)
            letters[at >> 6] |= (ulong)Fold(lower.Slice(at, Vector256<ushort>.Count)) << (at & 63);
    }

    /// <summary>The word, and whatever follows it.</summary>
    public readonly ReadOnlySpan<char> Lower => _lower[_start..];

    /// <summary>The word's characters.</summary>
    public readonly int Length => _end - _start;

    public static int BitsOf(int characters) => characters / 64 + 1;

    /// <summary>Number of the letters A to Z in both cases.</summary>
    public static int CountAscii(ReadOnlySpan<char> text)
    {
        int count = 0, at = 0;
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        for (; at + Vector256<ushort>.Count <= characters.Length; at += Vector256<ushort>.Count)
            count += BitOperations.PopCount(AsciiLetters(Vector256.Create(characters[at..])).ExtractMostSignificantBits());
        foreach (var c in text[at..])
            count += char.IsAsciiLetter(c) ? 1 : 0;
        return count;
    }

    public bool MoveNext()
    {
        _start = Next(_end, 0);
        if (_start == _letters.Length * 64)
            return false;
        _end = Next(_start, ulong.MaxValue);
        return true;
    }

    // The first place from there on whose bit is set, or with all bits flipped is not; the number of bits when there is none.
    private readonly int Next(int from, ulong flip)
    {
        var at = from >> 6;
        if (at == _letters.Length)
            return from;
        var bits = (_letters[at] ^ flip) & ulong.MaxValue << (from & 63);
        while (bits == 0)
        {
            if (++at == _letters.Length)
                return at * 64;
            bits = _letters[at] ^ flip;
        }

        return at * 64 + BitOperations.TrailingZeroCount(bits);
    }

    // Lower-cases sixteen characters in place; a bit for each letter.
    private static uint Fold(Span<char> text)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        var vector = Vector256.Create<ushort>(characters);
        // The printer's quotation marks and dashes and the fixed space are as common as letters of other scripts are not.
        var marks = Vector256.LessThan(vector - Vector256.Create((ushort)'\u2000'), Vector256.Create((ushort)0x70)) | Vector256.Equals(vector, Vector256.Create((ushort)'\u00A0'));
        if (Vector256.GreaterThanOrEqualAny(Vector256.AndNot(vector, marks), Vector256.Create((ushort)128)))
            return FoldAny(text);
        var letters = AsciiLetters(vector);
        (vector | (letters & Vector256.Create((ushort)0x20))).CopyTo(characters);
        return letters.ExtractMostSignificantBits();
    }

    private static Vector256<ushort> AsciiLetters(Vector256<ushort> vector) =>
        Vector256.LessThan((vector | Vector256.Create((ushort)0x20)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)26));

    private static uint FoldAny(Span<char> text)
    {
        var letters = 0u;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsLetter(c) && c is not (>= '\u0300' and <= '\u036F'))
                continue;
            letters |= 1u << i;
            text[i] = c < 128 ? (char)(c | 0x20) : char.ToLowerInvariant(c);
        }

        return letters;
    }
}
