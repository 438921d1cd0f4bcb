using System.Globalization;

namespace Lede.Annotation.Dates;

/// <summary>Calendar expressions of a draft, tagged first and then resolved in reading order.</summary>
internal static class DateAnnotator
{
    /// <param name="draft">The draft.</param>
    /// <param name="names">Names in it, ascending: the "Sunday" of "Sunday Times" is no date.</param>
    /// <param name="stop">Asked for while the text is read.</param>
    public static IReadOnlyList<DateExpression> Annotate(Draft draft, IReadOnlyList<NameSpan> names, CancellationToken stop)
    {
        var text = draft.Text;
        var english = draft.IsEnglish;
        using var tokens = TokenReader.Read(text.Value, english ? Lexicon.English : Lexicon.Foreign);
        var phrases = Tagger.Tag(tokens, english ? Phrases.Read : ForeignDates.Read, stop);
        WithoutNames(tokens, phrases, names);
        var resolver = new Resolver(tokens, draft.ReferenceDate);
        var dates = new DateExpression[phrases.Count];
        for (var i = 0; i < dates.Length; i++)
        {
            var phrase = phrases[i];
            var resolved = resolver.Resolve(phrase);
            var slice = text.Slice(new CharSpan(tokens[phrase.Start].Start, tokens[phrase.End - 1].End));
            dates[i] = new DateExpression(slice.Text, slice.Span, phrase.Meaning!.Type, resolved.Value, phrase.Mod, Iso(resolved.From),
                Iso(resolved.To));
        }

        return dates;
    }

    private static void WithoutNames(TokenList tokens, List<Phrase> phrases, IReadOnlyList<NameSpan> names)
    {
        var (kept, name) = (0, 0);
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i];
            var (start, end) = (tokens[phrase.Start].Start, tokens[phrase.End - 1].End);
            while (name < names.Count && names[name].Span.End <= start)
                name++;
            var inside = name < names.Count && names[name] is { Kind: NameKind.Organisation, Span: var span }
                && span.Start <= start && span.End > end;
            if (!inside)
                phrases[kept++] = phrase;
        }

        phrases.RemoveRange(kept, phrases.Count - kept);
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
