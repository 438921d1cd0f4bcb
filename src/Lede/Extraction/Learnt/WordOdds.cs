using System.Numerics;

namespace Lede.Extraction.Learnt;

/// <summary>How much a word speaks for the article, by the word's hash: 128 says nothing, above speaks for it, below against.</summary>
internal sealed class WordOdds
{
    public const byte Neutral = 128;

    // Hash and odds side by side: a look-up waits for memory once.
    private readonly (uint Key, byte Odds)[] _places;
    private readonly int _mask;

    public WordOdds(IReadOnlyCollection<KeyValuePair<uint, byte>> words)
    {
        // Half full at most: a probe rarely needs a second look, and twice the room would cost more in cache.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 2));
        (_places, _mask) = (new (uint, byte)[size], size - 1);
        foreach (var (key, odds) in words)
        {
            _places[Find(key)] = (key, odds);
        }
    }

    public static WordOdds None { get; } = new([]);

    /// <summary>Odds of the word with this hash (<see cref="WordHash"/> of names, <see cref="TextHash"/> of text); <see cref="Neutral"/> when it is not known.</summary>
    public byte this[uint hash]
    {
        get
        {
            ref var place = ref _places[Find(hash)];
            return place.Key == hash ? place.Odds : Neutral;
        }
    }

    private int Find(uint key)
    {
        var at = (int)(key * 0x9E3779B1u >> 7) & _mask;
        while (_places[at].Key != 0 && _places[at].Key != key)
            at = at + 1 & _mask;
        return at;
    }
}
