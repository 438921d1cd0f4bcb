using Lede.Extraction.Learnt;

namespace Lede.Extraction.Features;

/// <summary>Says quickly that a text cannot hold another: eight letters in a row are looked up in a set of bits. May be wrong only by saying yes.</summary>
internal sealed class OpeningFilter
{
    /// <summary>Characters of an opening that are looked at.</summary>
    public const int Length = 8;

    // 4,096 bits: title and description of 400 characters each fill a fifth of them, and two bits tell twenty-four of twenty-five strangers.
    private const int Words = 64;

    private const uint Base = 0x01000193;
    private const uint BaseToFourth = unchecked(Base * Base * Base * Base);
    private const uint BaseToLength = unchecked(BaseToFourth * BaseToFourth);

    private const uint Spread = 0x9E3779B1;
    private const int FirstShift = 26;
    private const int SecondShift = 8;

    private readonly ulong[] _bits = new ulong[Words];

    public OpeningFilter(string text)
    {
        // One rolling hash: each character enters once and leaves once.
        uint hash = 0;
        for (var i = 0; i < text.Length; i++)
        {
            hash = hash * Base + Fold(text[i]);
            if (i >= Length)
                hash -= Fold(text[i - Length]) * BaseToLength;
            if (i < Length - 1)
                continue;
            var spread = hash * Spread;
            _bits[spread >> FirstShift] |= 1ul << (int)(spread >> FirstShift - 6 & 63);
            _bits[spread >> SecondShift & Words - 1] |= 1ul << (int)(spread & 63);
        }
    }

    /// <summary>Hash of a text's first <see cref="Length"/> characters, any case; it has as many or more.</summary>
    public static uint Opening(ReadOnlySpan<char> text)
    {
        uint hash = 0;
        foreach (var c in text[..Length])
            hash = hash * Base + Fold(c);
        return hash;
    }

    /// <summary>Whether the text may hold one that begins with what has this hash (<see cref="Opening"/>).</summary>
    public bool MayHold(uint opening)
    {
        var spread = opening * Spread;
        return (_bits[spread >> FirstShift] >> (int)(spread >> FirstShift - 6 & 63) & _bits[spread >> SecondShift & Words - 1] >> (int)(spread & 63) & 1) != 0;
    }

    // Upper case first: it is what IgnoreCase comparisons fold to. They fold surrogates in pairs, so those are all alike here.
    private static uint Fold(char c) => c < 128 ? WordHash.Lower(c) : char.IsSurrogate(c) ? 0u : char.ToLowerInvariant(char.ToUpperInvariant(c));
}
