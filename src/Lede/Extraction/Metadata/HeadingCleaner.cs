namespace Lede.Extraction.Metadata;

/// <summary>Takes out of a printed headline what is none of it: the site's name, a label, a date, a count of comments.</summary>
internal static class HeadingCleaner
{
    // Fewer words may stand in a longer headline by chance.
    private const int MinWords = 4;

    /// <param name="heading">As printed.</param>
    /// <param name="declared">The page's declared titles, without the site's name.</param>
    /// <param name="site">The site's names.</param>
    public static string Clean(string heading, IReadOnlyList<string> declared, SiteNames site)
    {
        heading = TitleCutter.WithoutSite(heading, site);
        foreach (var title in declared)
        {
            // The same words: a heading set in lines lacks the marks between them, one set in capitals the letters' case.
            if (SameLetters(title, heading) && (!heading.Any(char.IsLower) || HasMoreMarks(title, heading)))
                return TitleCutter.BeforeBar(title);
        }

        foreach (var title in declared)
        {
            if (title.Length < heading.Length && TextWords.Count(title) >= MinWords && IsWithLabel(heading, title))
                return title;
        }

        return TitleCutter.BeforeBar(heading);
    }

    private static bool IsWithLabel(string heading, string title)
    {
        // "Blog: …"
        if (heading.EndsWith(title, StringComparison.OrdinalIgnoreCase))
        {
            var before = heading.AsSpan(0, heading.Length - title.Length).TrimEnd();
            return (before is [.., ':'] && TextWords.Count(before) == 1) || DateLine.IsOnlyDate(before);
        }

        if (!heading.StartsWith(title, StringComparison.OrdinalIgnoreCase) || char.IsLetterOrDigit(heading[title.Length]))
            return false;
        var after = heading.AsSpan(title.Length).Trim();
        return IsMonth(after) || DateLine.IsOnlyDate(after) || IsCount(after);
    }

    // "/ Dec 2025"
    private static bool IsMonth(ReadOnlySpan<char> text) =>
        text.Length > 1 && TitleCutter.IsMark(text[0]) && DateReader.First(text, DateOrder.DayFirst) is { Month: > 0 } date
        && TextWords.Count(text[..date.Span.Start]) + TextWords.Count(text[date.Span.End..]) == 0;

    // "(source.com) 87"
    private static bool IsCount(ReadOnlySpan<char> text)
    {
        if (text is ['(', ..] && text.IndexOf(')') is > 0 and var close)
            text = text[(close + 1)..].Trim();
        return !text.ContainsAnyExceptInRange('0', '9');
    }

    private static bool HasMoreMarks(string title, string heading)
    {
        var at = 0;
        foreach (var c in title)
        {
            if (at < heading.Length && char.ToLowerInvariant(heading[at]) == char.ToLowerInvariant(c))
                at++;
            else if (c != ' ' && !TitleCutter.IsMark(c))
                return false;
        }

        return at == heading.Length && title.Length > heading.Length;
    }

    private static bool SameLetters(string a, string b)
    {
        Span<char> left = stackalloc char[Findings.MaxHeadline];
        Span<char> right = stackalloc char[Findings.MaxHeadline];
        return left[..TextWords.Squash(a, left)].SequenceEqual(right[..TextWords.Squash(b, right)]);
    }
}
