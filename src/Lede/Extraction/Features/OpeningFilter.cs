using Lede.Extraction.Learnt;

namespace Lede.Extraction.Features;

/// <summary>Says quickly that a text cannot hold another: three letters in a row are looked up in a set of bits. May be wrong only by saying yes.</summary>
internal sealed class OpeningFilter
{
    // 2,048 bits: a description of 200 characters fills a tenth of them.
    private const int Words = 32;

    private readonly ulong[] _bits = new ulong[Words];

    public OpeningFilter(string text)
    {
        for (var i = 0; i + 3 <= text.Length; i++)
        {
            var bit = Bit(text.AsSpan(i));
            _bits[bit >> 6] |= 1ul << (bit & 63);
        }
    }

    /// <summary>Whether the text may hold one that begins as <paramref name="opening"/> does; three characters or more, any case.</summary>
    public bool MayHold(ReadOnlySpan<char> opening)
    {
        var bit = Bit(opening);
        return (_bits[bit >> 6] & 1ul << (bit & 63)) != 0;
    }

    // Upper case first: it is what IgnoreCase comparisons fold to.
    private static int Bit(ReadOnlySpan<char> text) =>
        (int)(((uint)Fold(text[0]) * 961 + (uint)Fold(text[1]) * 31 + Fold(text[2])) * 0x9E3779B1u >> 21);

    private static char Fold(char c) => c < 128 ? WordHash.Lower(c) : char.ToLowerInvariant(char.ToUpperInvariant(c));
}
