using Lede.Extraction.Learnt;

namespace Lede.Extraction.Features;

/// <summary>Says quickly that a text cannot hold another: eight letters in a row are looked up in a set of bits. May be wrong only by saying yes.</summary>
internal sealed class OpeningFilter
{
    /// <summary>Characters of an opening that are looked at.</summary>
    public const int Length = 8;

    // 4,096 bits: title and description of 400 characters fill a tenth of them.
    private const int Words = 64;

    private const uint Base = 0x01000193;
    private const uint BaseToFourth = unchecked(Base * Base * Base * Base);
    private const uint BaseToLength = unchecked(BaseToFourth * BaseToFourth);

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
            if (i >= Length - 1)
                _bits[Bit(hash) >> 6] |= 1ul << (Bit(hash) & 63);
        }
    }

    /// <summary>Whether the text may hold one that begins as <paramref name="opening"/> does; <see cref="Length"/> characters or more, any case.</summary>
    public bool MayHold(ReadOnlySpan<char> opening)
    {
        uint hash = 0;
        foreach (var c in opening[..Length])
            hash = hash * Base + Fold(c);
        return (_bits[Bit(hash) >> 6] & 1ul << (Bit(hash) & 63)) != 0;
    }

    private static int Bit(uint hash) => (int)(hash * 0x9E3779B1u >> 20);

    // Upper case first: it is what IgnoreCase comparisons fold to. They fold surrogates in pairs, so those are all alike here.
    private static uint Fold(char c) => c < 128 ? WordHash.Lower(c) : char.IsSurrogate(c) ? 0u : char.ToLowerInvariant(char.ToUpperInvariant(c));
}
