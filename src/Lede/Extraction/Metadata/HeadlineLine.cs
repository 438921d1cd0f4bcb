using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>The headline of pages that print it in another element than an <c>h1</c>: a line that says what a declared title says.</summary>
internal static class HeadlineLine
{
    // A heading of a lower level may word it a little differently; any other line must say the same.
    private const double LikeHeading = 0.75;
    private const double LikeLine = 0.9;

    // One or two words stand in menus and labels too.
    private const int MinWordsOfLine = 3;

    // Inline elements and wrappers between a line and its heading.
    private const int MaxAncestors = 8;

    // Lists and menus name the page they stand on.
    private const int MaxLength = 300;

    /// <param name="page">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="titles">Its declared titles without the site's name.</param>
    /// <param name="onlyHeadings">Whether other lines than headings are out of the question.</param>
    public static Finding? Find(Page page, PageLines lines, IReadOnlyList<string> titles, bool onlyHeadings)
    {
        if (titles.Count == 0)
            return null;
        var shortest = titles.Min(title => title.Length);
        Span<char> buffer = stackalloc char[MaxLength];
        var counts = new int[titles.Count];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = TextWords.Count(titles[i]);
        Finding? best = null;
        var bestLikeness = 0.0;
        foreach (var line in lines.All)
        {
            if (line.Length * 2 < shortest || line.Length > MaxLength)
                continue;
            var text = buffer[..lines.CopyText(line, buffer)];
            var words = TextWords.Count(text);
            var likeness = 0.0;
            for (var i = 0; i < counts.Length; i++)
            {
                // Most lines have too few words or too many to be like a title, whatever the words are.
                if (TextWords.MostLikeness(words, counts[i]) < LikeHeading)
                    continue;
                var like = TextWords.Likeness(text, titles[i]);
                likeness = like > 0.99 || counts[i] >= MinWordsOfLine ? Math.Max(likeness, like) : likeness;
            }

            if (likeness <= bestLikeness || likeness < LikeHeading || Element(page, line.Start, out var isHeading) is not (>= 0 and var element))
                continue;
            if (!isHeading && (onlyHeadings || likeness < LikeLine || words < MinWordsOfLine))
                continue;
            best = new Finding(MetadataField.Headline, MetadataSource.Visible, isHeading ? "heading" : "headline line", PlainText.Tidy(text)) { Node = element };
            // Of two alike the heading, then the earlier.
            bestLikeness = isHeading ? likeness + 1 - LikeLine : likeness;
        }

        return best;
    }

    // The heading around a line, else the element it stands in; -1 in menus, lists of links and what is said of other pages.
    private static int Element(Page page, int text, out bool isHeading)
    {
        var (steps, element) = (0, -1);
        isHeading = false;
        foreach (var node in page.Ancestors(text))
        {
            if (steps++ == MaxAncestors || isHeading)
                break;
            var tag = page.Tag(node);
            if (tag is Tag.Nav or Tag.Footer or Tag.Button or Tag.Option or Tag.Li)
                return -1;
            element = element < 0 && tag is not (Tag.A or Tag.Span or Tag.B or Tag.Strong or Tag.Em or Tag.I or Tag.Font) ? node : element;
            if (tag is not (Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Legend))
                continue;
            (element, isHeading) = (node, true);
        }

        return element;
    }
}
