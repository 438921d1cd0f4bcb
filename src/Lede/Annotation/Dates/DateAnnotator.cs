using System.Globalization;

namespace Lede.Annotation.Dates;

/// <summary>Calendar expressions of a draft, tagged first and then resolved in reading order.</summary>
internal static class DateAnnotator
{
    public static IReadOnlyList<DateExpression> Annotate(Draft draft, CancellationToken stop)
    {
        var text = draft.Text;
        var english = draft.IsEnglish;
        using var tokens = TokenReader.Read(text.Value, english ? Lexicon.English : Lexicon.Foreign);
        var phrases = Tagger.Tag(tokens, english ? Phrases.Read : ForeignDates.Read, stop);
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

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
