namespace Lede.Extraction.Metadata;

/// <summary>Chooses the headline: the <c>h1</c> that says what the page's declared titles say, else a declared title without the site's name.</summary>
internal static class HeadlineRanking
{
    // An h1 shares this part of its words with a declared title when both name the same story; chosen on the shared pages, by domain folds.
    private const double SameStory = 0.35;

    // An only h1 of this many words is a headline even when the declared titles, written for search engines, say something else.
    private const int SentenceWords = 4;

    public static (Finding? Chosen, string? Text) Choose(Findings found, SiteNames site)
    {
        var declared = Declared(found, site);
        var heading = Heading(found, site, declared);
        if (heading is not null)
            return (heading, Clean(heading.Value, declared, site));
        if (declared.Count == 0)
            return (found.First(MetadataField.Headline, MetadataSource.Heading) is { } only ? (only, only.Value) : (null, null));
        var (finding, text) = declared[0];
        text = TitleCutter.BeforeBar(text);
        return (finding, text.Length == finding.Value.Length ? TitleCutter.WithoutTail(text) : text);
    }

    // Titles without the site's name: what was written to be a headline first, the title element last.
    private static List<(Finding Finding, string Text)> Declared(Findings found, SiteNames site)
    {
        var declared = new List<(Finding, string)>();
        foreach (var source in (ReadOnlySpan<MetadataSource>)[MetadataSource.OpenGraph, MetadataSource.Meta, MetadataSource.TitleElement, MetadataSource.Twitter,
            MetadataSource.DublinCore, MetadataSource.Microdata, MetadataSource.HEntry, MetadataSource.JsonLd])
        {
            if (found.First(MetadataField.Headline, source) is { } finding && TitleCutter.WithoutSite(finding.Value, site) is { Length: > 0 } text)
                declared.Add((finding, text));
        }

        return declared;
    }

    private static Finding? Heading(Findings found, SiteNames site, List<(Finding Finding, string Text)> declared)
    {
        Finding? best = null, only = null;
        var bestLikeness = 0.0;
        var count = 0;
        foreach (var heading in found.All)
        {
            if (heading.Field != MetadataField.Headline || heading.Source != MetadataSource.Heading || site.Equal(heading.Value))
                continue;
            only = heading;
            count++;
            var likeness = Likeness(heading.Value, declared);
            if (likeness > bestLikeness)
                (best, bestLikeness) = (heading, likeness);
        }

        if (bestLikeness >= SameStory)
            return best;
        return count == 1 && TextWords.Count(only!.Value) >= SentenceWords ? only : null;
    }

    private static double Likeness(string heading, List<(Finding Finding, string Text)> declared)
    {
        var best = 0.0;
        foreach (var (finding, text) in declared)
        {
            var likeness = Math.Max(TextWords.Likeness(heading, text), TextWords.Likeness(heading, finding.Value));
            // Long declared titles that begin with the heading add to it; in scripts without spaces this is the only test that works.
            if (heading.Length > 6 && finding.Value.StartsWith(heading, StringComparison.OrdinalIgnoreCase))
                likeness = Math.Max(likeness, 0.9);
            best = Math.Max(best, likeness);
        }

        return best;
    }

    private static string Clean(string heading, List<(Finding Finding, string Text)> declared, SiteNames site)
    {
        heading = TitleCutter.WithoutSite(heading, site);
        // "Blog: …" and "… (source.com) 87": labels around a headline that is declared without them.
        foreach (var (_, text) in declared)
        {
            if (text.Length < heading.Length && TextWords.Count(text) >= SentenceWords && heading.EndsWith(text, StringComparison.OrdinalIgnoreCase)
                && heading.AsSpan(0, heading.Length - text.Length).TrimEnd() is [.., ':'] label && TextWords.Count(label) == 1)
            {
                return text;
            }
        }

        return TitleCutter.BeforeBar(heading);
    }
}
