namespace Lede.Annotation.Quotes;

/// <summary>The article as the speaker rules read it: units, cut into sentences that never end inside a quotation.</summary>
/// <param name="tokens">Tokens of the text.</param>
/// <param name="names">Names in the text, ascending.</param>
/// <param name="quoted">Quoted spans, ascending.</param>
internal sealed class Passage(Tokens tokens, IReadOnlyList<NameSpan> names, IReadOnlyList<QuotedSpan> quoted)
{
    private readonly List<Unit> _units = new(tokens.Count);
    private readonly List<Sentence> _sentences = [];

    public Tokens Tokens => tokens;

    public IReadOnlyList<NameSpan> Names => names;

    public IReadOnlyList<QuotedSpan> Quoted => quoted;

    public int Count => _units.Count;

    public Unit this[int unit] => _units[unit];

    /// <summary>Sentences as ranges of units.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences;

    public string Text => tokens.Text.Value;

    /// <summary>The characters from the first unit to the one before <paramref name="end"/>.</summary>
    public CharSpan Span(int first, int end) => tokens.Span(_units[first].First, _units[end - 1].End);

    public ReadOnlySpan<char> Word(int unit) => tokens.Text[Span(unit, unit + 1)];

    public bool IsPerson(int unit) => _units[unit].Kind == UnitKind.Name && names[_units[unit].Index].Kind == NameKind.Person;

    public bool IsOrganisation(int unit) => _units[unit].Kind == UnitKind.Name && names[_units[unit].Index].Kind == NameKind.Organisation;

    public bool IsPlace(int unit) => _units[unit].Kind == UnitKind.Name && names[_units[unit].Index].Kind == NameKind.Place;

    /// <summary>Whether a word is an adverb: one of the list, or one in "ly" that the lists know as nothing else ("family", "ally", "reply").</summary>
    public bool IsAdverb(int unit)
    {
        const WordClass Other = WordClass.Group | WordClass.Role | WordClass.Cue;
        var it = _units[unit];
        return it.Kind == UnitKind.Word
            && (it.Is(WordClass.Adverb) || (!it.Capitalised && !it.Is(Other) && Word(unit).EndsWith("ly", StringComparison.Ordinal)));
    }

    /// <summary>Whether a unit is a form of "be".</summary>
    public bool IsBe(int unit) => Word(unit) is "is" or "are" or "was" or "were" or "been" or "being" or "be";

    /// <summary>Whether a quotation ends as it does before its attribution: with a comma, a question or exclamation mark, a dash.</summary>
    public bool EndsOpen(int quote)
    {
        return LastOf(quote) is ',' or '?' or '!' or '—' or '…' or '-' or '–'
            || (quote + 1 < _units.Count && _units[quote + 1].Kind == UnitKind.Comma);
    }

    /// <summary>The last character of a quotation, closing marks of what is quoted inside it aside; NUL when it holds nothing.</summary>
    public char LastOf(int quote)
    {
        var inner = Text.AsSpan(quoted[_units[quote].Index].Inner.Start, quoted[_units[quote].Index].Inner.Length).TrimEnd(" ’'”\"»");
        return inner.Length > 0 ? inner[^1] : '\0';
    }

    /// <summary>Adds a unit; used while the passage is being read.</summary>
    public void Add(Unit unit) => _units.Add(unit);

    /// <summary>Ends a sentence after the last unit added.</summary>
    public void EndSentence(int block)
    {
        var first = _sentences.Count == 0 ? 0 : _sentences[^1].End;
        if (first < _units.Count)
            _sentences.Add(new Sentence(first, _units.Count, block));
    }
}
