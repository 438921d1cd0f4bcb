using Lede.Extraction.Learnt;

namespace Lede.Extraction.Features;

/// <summary>Finds texts in a text, any case, and says quickly of most that they are not there: eight letters in a row are looked up in a set of bits.</summary>
internal sealed class OpeningFilter
{
    /// <summary>Characters of an opening that are looked at.</summary>
    public const int Length = 8;

    // 8,192 bits: title and description of 400 characters each fill a tenth of them, and two bits tell ninety-nine of a hundred strangers.
    private const int Words = 128;

    private const uint Base = 0x01000193;
    private const uint BaseToFourth = unchecked(Base * Base * Base * Base);
    private const uint BaseToLength = unchecked(BaseToFourth * BaseToFourth);

    private const uint Spread = 0x9E3779B1;
    private const int FirstShift = 25;
    private const int SecondShift = 8;

    private readonly string _text;
    private readonly ulong[] _bits = new ulong[Words];

    public OpeningFilter(string text)
    {
        _text = text;
        uint hash = 0;
        for (var i = 0; i < text.Length; i++)
        {
            hash = Roll(hash, i);
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

    /// <summary>Where the text first holds another, any case; -1 where it does not.</summary>
    /// <param name="other">The other.</param>
    /// <param name="opening">Its <see cref="Opening"/>.</param>
    public int IndexOf(ReadOnlySpan<char> other, uint opening)
    {
        if (!MayHold(opening))
            return -1;
        uint hash = 0;
        for (var i = 0; i < _text.Length; i++)
        {
            hash = Roll(hash, i);
            var at = i - Length + 1;
            if (hash == opening && at >= 0 && _text.AsSpan(at).StartsWith(other, StringComparison.OrdinalIgnoreCase))
                return at;
        }

        return -1;
    }

    // Each character enters once and leaves once.
    private uint Roll(uint hash, int at)
    {
        hash = hash * Base + Fold(_text[at]);
        return at < Length ? hash : hash - Fold(_text[at - Length]) * BaseToLength;
    }

    private bool MayHold(uint opening)
    {
        var spread = opening * Spread;
        return (_bits[spread >> FirstShift] >> (int)(spread >> FirstShift - 6 & 63) & _bits[spread >> SecondShift & Words - 1] >> (int)(spread & 63) & 1) != 0;
    }

    // Upper case first: it is what IgnoreCase comparisons fold to. They fold surrogates in pairs, so those are all alike here.
    private static uint Fold(char c) => c < 128 ? WordHash.Lower(c) : char.IsSurrogate(c) ? 0u : char.ToLowerInvariant(char.ToUpperInvariant(c));
}
