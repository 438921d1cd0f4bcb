namespace Lede.Extraction.Blocks;

/// <summary>A run of text that nothing interrupts: the unit that is kept or dropped.</summary>
internal struct TextBlock
{
    /// <summary>Innermost element that holds the whole run.</summary>
    public int Context;

    /// <summary>Nearest block element.</summary>
    public int Owner;

    /// <summary>First and last text node.</summary>
    public int FirstNode, LastNode;

    /// <summary>Where its characters stand in <see cref="TextBlocks.Characters"/>.</summary>
    public int Start, Length;

    /// <summary>Words; in scripts without spaces, half the characters.</summary>
    public int Words;

    /// <summary>Characters inside links, in bold or strong.</summary>
    public int LinkCharacters, BoldCharacters;

    /// <summary>Links that end in it, line breaks.</summary>
    public ushort Links, Breaks;

    /// <summary>Hash of the lower-cased letters and digits.</summary>
    public uint Hash;

    /// <summary>What its first words say, taken together, the worst of them, and the whole when it is short.</summary>
    public byte WordOdds, WorstWord, PhraseOdds;

    /// <summary>Share of capitalised words, of words in capitals, of digits, 0 to 255.</summary>
    public byte Capitalised, Capitals, Digits;

    /// <summary>Commas and stops a word, scaled; what the last character is.</summary>
    public byte Punctuation, Ending;

    /// <summary>Rank of the block element (<see cref="TagKinds.Rank"/>), heading level.</summary>
    public byte TagRank, Level;
}
