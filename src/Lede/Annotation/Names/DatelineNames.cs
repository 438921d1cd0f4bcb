namespace Lede.Annotation;

/// <summary>The names in a dateline, whose form says what each is: capitals and brackets hide that from the model, which learnt from sentences.</summary>
internal static class DatelineNames
{
    /// <summary>Names in reading order, those in the dateline by what it says.</summary>
    public static List<NameSpan> Apply(Tokens tokens, List<NameSpan> names, FiledFrom dateline)
    {
        var known = new List<NameSpan>();
        foreach (var place in dateline.Places)
            AddPlaces(tokens, place, known);
        if (dateline.Agency is { } agency)
            Add(tokens, agency, NameKind.Organisation, known);
        var all = new List<NameSpan>(names.Count + known.Count);
        foreach (var name in names)
        {
            if (!known.Exists(other => other.Span.Start < name.Span.End && name.Span.Start < other.Span.End))
                all.Add(name);
        }

        all.AddRange(known);
        all.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return all;
    }

    // "ENGLEWOOD, Colo.": the town and its region are two names.
    private static void AddPlaces(Tokens tokens, CharSpan place, List<NameSpan> known)
    {
        var text = tokens.Text[place];
        foreach (var range in text.Split(','))
        {
            var part = text[range];
            var start = place.Start + range.Start.GetOffset(text.Length) + (part.Length - part.TrimStart().Length);
            part = part.Trim();
            // Where somebody was on board or near is the model's to name.
            if (!part.IsEmpty && Wire.DatelinePlaces.Position(part) == 0)
                Add(tokens, new CharSpan(start, start + part.Length), NameKind.Place, known);
        }
    }

    private static void Add(Tokens tokens, CharSpan span, NameKind kind, List<NameSpan> known)
    {
        var (first, end) = (tokens.At(span.Start), tokens.At(span.End - 1) + 1);
        if (end <= tokens.Count && first < end && tokens[first].Start == span.Start)
            known.Add(new NameSpan(tokens.Span(first, end), kind, first, end));
    }
}
