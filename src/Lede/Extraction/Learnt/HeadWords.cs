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
        while (_at < _text.Length && !IsLetter(_text[_at]))
            _at++;
        if (_at == _text.Length || Count == MaxWords)
            return false;
        var start = _at;
        var (hash, phrase, capitals) = (WordHash.Start, Phrase, 0);
        if (Count > 0)
            phrase = WordHash.Add(phrase, ' ');
        for (; _at < _text.Length && IsLetter(_text[_at]); _at++)
        {
            var lower = WordHash.Lower(_text[_at]);
            capitals += lower != _text[_at] ? 1 : 0;
            (hash, phrase) = (WordHash.Add(hash, lower), WordHash.Add(phrase, lower));
        }

        (Hash, Phrase, Capitals) = (WordHash.End(hash), phrase, capitals);
        Current = _text[start.._at];
        Count++;
        return true;
    }

    /// <summary>Letters of all scripts, and the apostrophe that joins two.</summary>
    private static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) || c == '\'' : c == '’' || char.IsLetter(c);
}
