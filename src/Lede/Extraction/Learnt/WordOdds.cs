using System.Numerics;

namespace Lede.Extraction.Learnt;

/// <summary>How much a word speaks for the article, by the word's hash: 128 says nothing, above speaks for it, below against.</summary>
internal sealed class WordOdds
{
    public const byte Neutral = 128;

    private readonly uint[] _keys;
    private readonly byte[] _odds;
    private readonly int _mask;

    public WordOdds(IReadOnlyCollection<KeyValuePair<uint, byte>> words)
    {
        // A quarter full: a probe rarely needs a second look.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 4));
        (_keys, _odds, _mask) = (new uint[size], new byte[size], size - 1);
        foreach (var (key, odds) in words)
        {
            var at = Find(key);
            (_keys[at], _odds[at]) = (key, odds);
        }
    }

    public static WordOdds None { get; } = new([]);

    /// <summary>Odds of the word with this hash (<see cref="WordHash"/>); <see cref="Neutral"/> when it is not known.</summary>
    public byte this[uint hash]
    {
        get
        {
            var at = Find(hash);
            return _keys[at] == hash ? _odds[at] : Neutral;
        }
    }

    private int Find(uint key)
    {
        var at = (int)(key * 0x9E3779B1u >> 7) & _mask;
        while (_keys[at] != 0 && _keys[at] != key)
            at = at + 1 & _mask;
        return at;
    }
}
