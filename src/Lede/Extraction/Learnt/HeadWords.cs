using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lede.Extraction.Learnt;

/// <summary>The first words of a text: what a label, a heading or the opening of a boilerplate sentence is recognised by. A word is a run of letters of
/// any script, and of the apostrophe that joins two. Which characters are letters and capitals is found for sixteen at once and kept as bits.</summary>
internal ref struct HeadWords
{
    /// <summary>Texts of at most this many words are also looked up whole.</summary>
    public const int PhraseWords = 6;

    /// <summary>Characters of scratch memory it needs.</summary>
    public const int Room = 128 + TextHash.Slack;

    // Twelve words are enough for an opening; 120 characters hold them.
    private const int MaxWords = 12;
    private const int MaxCharacters = 120;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _lower;
    private readonly HeadBits _letters, _capitals;
    private int _at;
    private int _start;

    /// <param name="text">The text.</param>
    /// <param name="room">Scratch memory, <see cref="Room"/> characters.</param>
    public HeadWords(ReadOnlySpan<char> text, Span<char> room)
    {
        _text = text[..Math.Min(text.Length, MaxCharacters)];
        _lower = room;
        _text.CopyTo(room);
        var width = Vector256<ushort>.Count;
        room.Slice(_text.Length, Math.Min(width, Room - _text.Length)).Clear();
        ulong lowLetters = 0, highLetters = 0, lowCapitals = 0, highCapitals = 0;
        for (var at = 0; at < _text.Length; at += width)
        {
            var (letters, capitals) = Fold(room.Slice(at, width));
            if (at < 64)
                (lowLetters, lowCapitals) = (lowLetters | (ulong)letters << at, lowCapitals | (ulong)capitals << at);
            else
                (highLetters, highCapitals) = (highLetters | (ulong)letters << at, highCapitals | (ulong)capitals << at);
        }

        (_letters, _capitals) = (new HeadBits(lowLetters, highLetters), new HeadBits(lowCapitals, highCapitals));
    }

    /// <summary>Words so far.</summary>
    public int Count { get; private set; }

    public readonly ReadOnlySpan<char> Current => _text[_start.._at];

    /// <summary><see cref="TextHash"/> of the word in lower case.</summary>
    public uint Hash { get; private set; }

    /// <summary>Whether <see cref="Current"/> begins with a capital.</summary>
    public readonly bool IsCapitalised => _capitals.Has(_start);

    /// <summary>Whether it is two capitals or more and nothing else.</summary>
    public readonly bool IsCapitals => _at - _start > 1 && _capitals.NextClear(_start) >= _at;

    /// <summary>Hash of all words so far as a phrase.</summary>
    public uint Phrase { get; private set; } = TextHash.Phrase;

    public bool MoveNext()
    {
        var start = _letters.NextSet(_at);
        if (start >= _text.Length || Count == MaxWords)
            return false;
        (_start, _at) = (start, _letters.NextClear(start));
        Hash = TextHash.Of(_lower[start..], _at - start);
        Phrase = TextHash.Join(Phrase, Hash);
        Count++;
        return true;
    }

    // Lower-cases sixteen characters in place; a bit for each letter and each capital.
    private static (uint Letters, uint Capitals) Fold(Span<char> text)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        var vector = Vector256.Create<ushort>(characters);
        // The printer's apostrophe and quotation marks, dashes and the fixed space are as common as letters of other scripts are not.
        var marks = Vector256.LessThan(vector - Vector256.Create((ushort)'\u2000'), Vector256.Create((ushort)0x70)) | Vector256.Equals(vector, Vector256.Create((ushort)'\u00A0'));
        if (Vector256.GreaterThanOrEqualAny(Vector256.AndNot(vector, marks), Vector256.Create((ushort)128)))
            return FoldAny(text);
        var folded = vector | Vector256.Create((ushort)0x20);
        var letters = Vector256.LessThan(folded - Vector256.Create((ushort)'a'), Vector256.Create((ushort)26));
        var capitals = letters & ~Vector256.Equals(vector, folded);
        Vector256.ConditionalSelect(letters, folded, vector).CopyTo(characters);
        letters |= Vector256.Equals(vector, Vector256.Create((ushort)'\'')) | Vector256.Equals(vector, Vector256.Create((ushort)'’'));
        return (letters.ExtractMostSignificantBits(), capitals.ExtractMostSignificantBits());
    }

    private static (uint Letters, uint Capitals) FoldAny(Span<char> text)
    {
        uint letters = 0, capitals = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('’' or '\'') && !char.IsLetter(c))
                continue;
            text[i] = WordHash.Lower(c);
            letters |= 1u << i;
            capitals |= text[i] != c ? 1u << i : 0;
        }

        return (letters, capitals);
    }

    /// <summary>A bit for each of 128 characters.</summary>
    private readonly record struct HeadBits(ulong Low, ulong High)
    {
        public bool Has(int at) => ((at < 64 ? Low : High) >> (at & 63) & 1) != 0;

        /// <summary>The first set bit from a place on; 128 when there is none.</summary>
        public int NextSet(int at) => Next(Low, High, at);

        /// <summary>The first clear bit from a place on; 128 when there is none.</summary>
        public int NextClear(int at) => Next(~Low, ~High, at);

        private static int Next(ulong low, ulong high, int at)
        {
            if (at < 64)
            {
                low &= ulong.MaxValue << at;
                return low != 0 ? BitOperations.TrailingZeroCount(low) : 64 + BitOperations.TrailingZeroCount(high);
            }

            return at >= 128 ? 128 : 64 + BitOperations.TrailingZeroCount(high & ulong.MaxValue << at);
        }
    }
}
