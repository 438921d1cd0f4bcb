using System.Runtime.CompilerServices;

namespace Lede.Extraction.Learnt;

/// <summary>The first words of a text: what a label, a heading or the opening of a boilerplate sentence is recognised by.</summary>
internal ref struct HeadWords(ReadOnlySpan<char> text)
{
    /// <summary>Texts of at most this many words are also looked up whole.</summary>
    public const int PhraseWords = 6;

    // Twelve words are enough for an opening; 120 characters hold them.
    private const int MaxWords = 12;
    private const int MaxCharacters = 120;

    private readonly ReadOnlySpan<char> _text = text[..Math.Min(text.Length, MaxCharacters)];
    private int _at;

    /// <summary>Words so far.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<char> Current { get; private set; }

    public uint Hash { get; private set; }

    /// <summary>Letters of <see cref="Current"/> that are capitals.</summary>
    public int Capitals { get; private set; }

    /// <summary>Hash of <c>=</c> and all words so far with one space between.</summary>
    public uint Phrase { get; private set; } = WordHash.Add(WordHash.Start, '=');

    public bool MoveNext()
    {
        var text = _text;
        var at = _at;
        while (at < text.Length && LowerLetter(text[at]) == 0)
            at++;
        _at = at;
        if (at == text.Length || Count == MaxWords)
            return false;
        var start = at;
        var (hash, phrase, capitals) = (WordHash.Start, Phrase, 0);
        if (Count > 0)
            phrase = WordHash.Add(phrase, ' ');
        for (; at < text.Length && LowerLetter(text[at]) is var lower and not '\0'; at++)
        {
            capitals += lower != text[at] ? 1 : 0;
            (hash, phrase) = (WordHash.Add(hash, lower), WordHash.Add(phrase, lower));
        }

        (Hash, Phrase, Capitals, _at) = (WordHash.End(hash), phrase, capitals, at);
        Current = text[start..at];
        Count++;
        return true;
    }

    /// <summary>In lower case, letters of all scripts and the apostrophe that joins two; 0 for all else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char LowerLetter(char c) => c < 128 ? (char)AsciiLower[c] : LowerBeyond(c);

    private static char LowerBeyond(char c) => c == '’' || char.IsLetter(c) ? WordHash.Lower(c) : '\0';

    private static ReadOnlySpan<byte> AsciiLower =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;
}
