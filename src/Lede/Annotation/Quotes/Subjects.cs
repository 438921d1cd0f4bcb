using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Finds the subject that stands before a cue verb. Every search is bounded by <see cref="Reach"/>, so that the whole is linear.</summary>
internal readonly struct Subjects(Passage passage, int start, int end)
{
    // Units between a subject and its verb: an apposition with a relative clause runs to forty.
    private const int Reach = 45;

    private readonly Clause _clause = new(passage, start, end);
    private readonly SourcePhrases _sources = new(passage, start, end);
    private readonly MainSubjects _main = new(passage, start, end);

    /// <summary>The subject that stands before the verb, or <c>null</c>.</summary>
    public Source? Before(int verb)
    {
        var i = _clause.SkipBack(verb - 1);
        if (i < start)
            return null;
        var unit = passage[i];
        return unit.Kind switch
        {
            UnitKind.Close => AfterBracket(i),
            UnitKind.Comma or UnitKind.Dash => AcrossComma(i),
            UnitKind.Name => Named(i),
            UnitKind.Number => Phrase(i),
            UnitKind.Word when unit.Is(Who) || (unit.Is(Relative) && i > start && !unit.Is(Determiner)) => Antecedent(i),
            UnitKind.Word when unit.Is(SubjectPronoun) => new Source(i, i + 1, i, SourceKind.Pronoun),
            UnitKind.Word when unit.Is(And) => _main.Distant(i) ?? _main.Main(i),
            UnitKind.Word => passage.Word(i).Equals("that", StringComparison.Ordinal) ? Antecedent(i) : Phrase(i),
            _ => null,
        };
    }

    // "A source speaking to the Globe said", "a letter obtained by the Globe says": the name is not the subject.
    private Source? Named(int name)
    {
        var source = _sources.Named(name);
        if (source is not { Kind: SourceKind.Name } by || by.First < start + 2)
            return source;
        var before = by.First - 1;
        if (passage.Word(before) is "the")
            before--;
        return before > start && passage.Word(before) is "to" or "by" ? _main.Main(before) ?? source : source;
    }

    // "Lee … and in a statement said": what a preposition governs is no subject, the one before it is.
    private Source? Phrase(int head)
    {
        if (_sources.Nominal(head) is not { } source)
            return null;
        if (source.Kind == SourceKind.Nominal && IsVerbal(source))
            return _main.Main(source.First);
        var before = source.First - 1;
        var governed = source.Kind == SourceKind.Nominal && before > start && passage[before].Kind == UnitKind.Word
            && passage[before].Is(Preposition) && !passage[before].Is(Subordinate) && passage[head].Is(Words | Time | Title);
        return governed ? _main.Distant(before) : source;
    }

    // "an official who spoke to discuss strategy said", "Ray responded by hitting Lee and said": an infinitive or a participle is no subject.
    private bool IsVerbal(Source source)
    {
        var first = passage[source.First];
        if (source.First == start || source.End == source.First + 1 || first.Kind != UnitKind.Word || first.Capitalised)
            return false;
        if (passage.Word(source.First - 1) is "to" && (first.Class == None || first.Is(CueBase)))
            return true;
        return !first.Is(Role | Modifier | Group) && passage.Word(source.First) is { Length: > 5 } word && word.EndsWith("ing", StringComparison.Ordinal);
    }

    private Source? AfterBracket(int close)
    {
        var i = close - 1;
        while (i > start && i > close - Reach && passage[i].Kind != UnitKind.Open)
            i--;
        if (i <= start || passage[i].Kind != UnitKind.Open)
            return null;
        return passage[i - 1].Kind == UnitKind.Name ? _sources.Named(i - 1) : Phrase(i - 1);
    }

    // "Lee, the mayor, said": the name before the comma that opens the apposition.
    private Source? AcrossComma(int comma)
    {
        if (comma > start && passage.IsPerson(comma - 1) && _sources.Apposed(comma - 1) is { } apposed)
            return apposed;
        var (person, other) = (-1, -1);
        for (var k = comma - 1; k > start && k > comma - Reach; k--)
        {
            var unit = passage[k];
            // "backs “a raise”, opposes “a freeze”": one subject for all.
            if (unit.Kind is UnitKind.Quote && person < 0 && other < 0 && k == comma - 1)
                return _main.Main(k);
            if (unit.Kind is not (UnitKind.Comma or UnitKind.Dash or UnitKind.Open))
                continue;
            var before = passage[k - 1].Kind == UnitKind.Close ? OpenOf(k - 1) - 1 : k - 1;
            // "He left, but an aide, asked about it, said": the clause begins there.
            if (before < start || (person + other > -2 && passage[k + 1].Kind == UnitKind.Word && passage[k + 1].Is(And)))
                break;
            if (person < 0 && passage.IsPerson(k + 1) && passage[before].Is(Role | Group))
                return new Source(k + 1, comma, k + 1, SourceKind.Name);
            if (passage.IsPerson(before) && (person < 0 || passage[k + 1].Is(Who)))
                person = before;
            else if (passage[before].Kind is UnitKind.Name or UnitKind.Word)
                other = before;
            if (passage[k + 1].Is(Who | Relative))
            {
                if (person < 0 && ApposedBefore(k) is var owner and >= 0)
                    person = owner;
                break;
            }
        }

        var head = person >= 0 ? person : other;
        if (head < 0)
            return null;
        // "Two aides to Lee, who asked not to be named, said": they, not Lee.
        var source = passage[head].Kind == UnitKind.Name ? _sources.Named(head) : Phrase(head);
        return source is { } found ? found with { End = Math.Max(found.End, comma) } : null;
    }

    // "Lee, a manager at a fund, which holds a stake, said": the person whose apposition ends at a comma; -1 for none.
    private int ApposedBefore(int comma)
    {
        for (var k = comma - 1; k > start && k > comma - Reach; k--)
        {
            if (passage[k].Kind == UnitKind.Comma)
                return passage.IsPerson(k - 1) && passage[k + 1].Is(Determiner | Role | Modifier) && HasRole(k + 1, comma) ? k - 1 : -1;
        }

        return -1;
    }

    private bool HasRole(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage[i].Is(Role))
                return true;
        }

        return false;
    }

    private int OpenOf(int close)
    {
        var i = close - 1;
        while (i > start && i > close - 8 && passage[i].Kind != UnitKind.Open)
            i--;
        return i;
    }

    private Source? Antecedent(int relative)
    {
        // "a letter on Friday that says"
        var i = _clause.SkipBack(relative - 1);
        if (i > start && passage[i].Kind == UnitKind.Comma && passage[i - 1].Kind == UnitKind.Name)
            i--;
        if (i < start)
            return null;
        var source = passage[i].Kind switch
        {
            UnitKind.Close => AfterBracket(i),
            UnitKind.Comma => AcrossComma(i),
            UnitKind.Name => _sources.Named(i),
            UnitKind.Word => Phrase(i),
            _ => null,
        };
        // "Lee released a letter that says": the words are the issuer's.
        if (source is { Kind: SourceKind.Nominal } words && passage[words.Head].Is(Words) && _main.Main(words.First) is { Kind: not SourceKind.Nominal } issuer)
            return issuer;
        // The pronoun is the source, the name before it whom it means; "that" and "which" alone would tell nothing.
        return source is { } found && (found.Kind == SourceKind.Name || passage[relative].Is(Who)) ? found with { First = relative, End = relative + 1 } : source;
    }
}
