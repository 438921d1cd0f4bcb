using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Chooses the headline: the <c>h1</c>, else another line of the page, that says what the page's declared titles say, else a declared title without the
/// site's name.</summary>
internal static class HeadlineRanking
{
    // An h1 shares this part of its words with a declared title when both name the same story; chosen on the shared pages, by domain folds.
    private const double SameStory = 0.35;

    // An only h1 of this many words is a headline even when the declared titles, written for search engines, say something else.
    private const int SentenceWords = 4;

    // Longer ones are the dek, or the whole story.
    private const int MaxHeading = 200;

    // Of several, the first is the headline unless another is clearly more like it.
    private const double FirstShare = 1.1;

    // A heading that is all link leads to another page, most often another story.
    private const double LinkedShare = 0.6;

    /// <returns>What it was chosen from, the headline, and the headline as metadata made for it declare it; the last is <c>null</c> when only the title element tells one.</returns>
    public static (Finding? Chosen, string? Text, string? Declared) Choose(Page page, PageLines lines, Findings found, SiteNames site)
    {
        var declared = Titles(found, site);
        var (chosen, text) = Choose(page, lines, found, (site, declared));
        return (chosen, text, declared.Find(title => title.Finding.Source != MetadataSource.TitleElement).Text);
    }

    private static (Finding? Chosen, string? Text) Choose(
        Page page, PageLines lines, Findings found, (SiteNames Site, List<(Finding Finding, string Text)> Titles) said)
    {
        var (site, declared) = said;
        var titles = declared.ConvertAll(title => title.Text);
        var heading = Heading(page, found, site, declared);
        if (heading is null)
        {
            var only = Only(found, site);
            heading = HeadlineLine.Find(page, lines, titles, onlyHeadings: only is not null);
            if (heading is not null)
                found.Add(heading);
            heading ??= only;
        }

        if (heading is not null)
            return (heading, HeadingCleaner.Clean(heading.Value, titles, site));
        if (declared.Count == 0)
            return (found.First(MetadataField.Headline, MetadataSource.Heading) is { } first ? (first, first.Value) : (null, null));
        var (finding, text) = declared[0];
        text = TitleCutter.BeforeBar(text);
        return (finding, text.Length == finding.Value.Length ? TitleCutter.WithoutTail(text) : text);
    }

    // Titles without the site's name: what was written to be a headline first, the title element last.
    private static List<(Finding Finding, string Text)> Titles(Findings found, SiteNames site)
    {
        var declared = new List<(Finding, string Text)>();
        foreach (var source in (ReadOnlySpan<MetadataSource>)[MetadataSource.OpenGraph, MetadataSource.Meta, MetadataSource.TitleElement, MetadataSource.Twitter,
            MetadataSource.DublinCore, MetadataSource.Microdata, MetadataSource.HEntry, MetadataSource.JsonLd])
        {
            if (found.First(MetadataField.Headline, source) is not { } finding || TitleCutter.WithoutSite(finding.Value, site) is not { Length: > 0 } text)
                continue;
            // What the title element says and more was cut out of it by somebody who knew which part is the headline.
            if (declared is [(_, var longer)] && declared[0].Item1.Source == MetadataSource.TitleElement && text.Length < longer.Length
                && TextWords.Count(text) >= SentenceWords && longer.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                declared.Insert(0, (finding, text));
                continue;
            }

            declared.Add((finding, text));
        }

        return declared;
    }

    private static Finding? Heading(Page page, Findings found, SiteNames site, List<(Finding Finding, string Text)> declared)
    {
        Finding? best = null;
        var (bestRank, isFirst) = (0.0, true);
        foreach (var heading in Headings(found, site))
        {
            var likeness = Likeness(heading.Value, declared);
            var rank = likeness * (IsLink(page, heading.Node) ? LinkedShare : isFirst ? FirstShare : 1);
            isFirst = false;
            if (likeness >= SameStory && rank > bestRank)
                (best, bestRank) = (heading, rank);
        }

        return best;
    }

    private static Finding? Only(Findings found, SiteNames site)
    {
        Finding? only = null;
        foreach (var heading in Headings(found, site))
        {
            if (only is not null)
                return null;
            only = heading;
        }

        return only is not null && TextWords.Count(only.Value) >= SentenceWords ? only : null;
    }

    private static IEnumerable<Finding> Headings(Findings found, SiteNames site)
    {
        foreach (var heading in found.All)
        {
            if (heading.Field == MetadataField.Headline && heading.Source == MetadataSource.Heading && heading.Value.Length <= MaxHeading && !site.Equal(heading.Value))
                yield return heading;
        }
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

    private static bool IsLink(Page page, int heading)
    {
        for (var node = heading; node < page.End(heading); node++)
        {
            if (page.IsText(node) && !page.IsBlank(node))
                return IsInLink(page, node);
        }

        return false;
    }

    private static bool IsInLink(Page page, int text)
    {
        var steps = 0;
        foreach (var node in page.Ancestors(text))
        {
            if (page.Tag(node) == Tag.A)
                return page.HasAttribute(node, AttributeName.Href);
            if (steps++ > 6)
                break;
        }

        return false;
    }
}
