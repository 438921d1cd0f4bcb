using System.Numerics;

namespace Lede.Extraction.Learnt;

/// <summary>How much a word speaks for the article, by the word's hash: 128 says nothing, above speaks for it, below against.
/// <para>A page is looked up in it a thousand times, each time somewhere else and after the page has driven it from the near caches: so it is small. A bit says of most
/// unknown words that they are; a place has the odds and 24 bits of the hash, of which its number tells the rest.</para></summary>
internal sealed class WordOdds
{
    public const byte Neutral = 128;

    // Bits of the hash that a place does not hold; it must not stand further from home than places differ in them.
    private const int HomeBits = 8;

    // An empty place says what an unknown word does.
    private const uint Empty = Neutral;

    private readonly ulong[] _known;
    private readonly uint[] _places;
    private readonly int _shift;

    public WordOdds(IReadOnlyCollection<KeyValuePair<uint, byte>> words)
    {
        // Seven bits a word, up to fourteen by rounding, let every eighth unknown one pass at most.
        _known = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, words.Count * 7 / 64))];
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1 << HomeBits, words.Count * 3 / 2));
        for (_places = Fill(words, size); _places.Length == 0; _places = Fill(words, size))
            size *= 2;
        _shift = Shift(size);
        foreach (var (key, _) in words)
            _known[Scramble(key) >> 6 & (uint)(_known.Length - 1)] |= 1ul << (int)Scramble(key);
    }

    public static WordOdds None { get; } = new([]);

    /// <summary>Odds of the word with this hash (<see cref="WordHash"/> of names, <see cref="TextHash"/> of text); <see cref="Neutral"/> when it is not known.</summary>
    public byte this[uint hash]
    {
        get
        {
            var scrambled = Scramble(hash);
            return (_known[scrambled >> 6 & (uint)(_known.Length - 1)] >> (int)scrambled & 1) == 0 ? Neutral : Find(scrambled);
        }
    }

    private byte Find(uint scrambled)
    {
        var places = _places;
        for (var at = (int)(scrambled >> _shift); ; at = at + 1 & places.Length - 1)
        {
            var place = places[at];
            if (place == Empty || place >> HomeBits == (scrambled << HomeBits) >> HomeBits)
                return (byte)place;
        }
    }

    // No places when a word would stand too far from home.
    private static uint[] Fill(IReadOnlyCollection<KeyValuePair<uint, byte>> words, int size)
    {
        var places = new uint[size];
        Array.Fill(places, Empty);
        foreach (var (key, odds) in words)
        {
            if (odds == Neutral)
                continue;
            var (scrambled, steps) = (Scramble(key), 0);
            var at = (int)(scrambled >> Shift(size));
            for (; places[at] != Empty; steps++)
                at = at + 1 & size - 1;
            if (steps >= size >> HomeBits)
                return [];
            places[at] = scrambled << HomeBits | odds;
        }

        return places;
    }

    private static int Shift(int size) => 32 - BitOperations.Log2((uint)size);

    // Takes each hash to another one: nothing is lost.
    private static uint Scramble(uint hash) => hash * 0x9E3779B1u;
}
