using System.Buffers;
using Lede.Extraction.Metadata;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Live blogs: a page is one when it says so and has entries with times; each entry's first block says when it was posted.</summary>
internal static class LiveEntries
{
    // Fewer times may be those of publication and update.
    private const int MinEntries = 3;

    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["liveblog", "live-blog", "live_blog", "liveticker", "live-ticker", "live-updates", "live-coverage"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the page calls itself a live blog and shows dated entries among the kept blocks.</summary>
    public static bool IsLive(Page page, Choice choice)
    {
        if (!Says(page) && !IsNamed(page, choice))
            return false;
        var times = 0;
        foreach (var _ in Times(page, choice))
            times++;
        return times >= MinEntries;
    }

    /// <summary>The same body, with <see cref="DraftBlock.Posted"/> on the first block after each entry's time.</summary>
    public static Body Date(Page page, Choice choice, Body body)
    {
        var dates = new Dictionary<int, ArticleDate>();
        foreach (var (before, time) in Times(page, choice))
            dates[before] = time;
        var blocks = body.Blocks.ToArray();
        for (var i = 0; i < blocks.Length; i++)
        {
            // A block made of several, a list, is dated by the first of them.
            if (i < body.Sources.Count && dates.TryGetValue(body.Sources[i], out var posted))
                blocks[i] = blocks[i] with { Posted = posted };
        }

        return body with { Blocks = blocks };
    }

    private static bool Says(Page page)
    {
        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) == Tag.Script)
            {
                if (JsonLd.IsBlock(page, node) && page.FirstChild(node) is var text and >= 0 && page.Text(text).Contains("LiveBlogPosting", StringComparison.Ordinal))
                    return true;
                continue;
            }

            if (page.Has(node, AttributeKinds.ItemType) && page.Attribute(node, AttributeName.Itemtype).EndsWith("LiveBlogPosting", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // By the class or id of what the middle of its text stands in.
    private static bool IsNamed(Page page, Choice choice)
    {
        var middle = choice.Shape.Blocks.Blocks[choice.Kept[choice.Kept.Length / 2]].FirstNode;
        foreach (var node in page.Ancestors(middle))
        {
            if (page.Attribute(node, AttributeName.Class).ContainsAny(Names) || page.Attribute(node, AttributeName.Id).ContainsAny(Names))
                return true;
        }

        return false;
    }

    // Times inside the kept stretch, each with the kept block that follows it.
    private static IEnumerable<(int Before, ArticleDate Time)> Times(Page page, Choice choice)
    {
        var kept = choice.Kept.ToArray();
        var blocks = choice.Shape.Blocks;
        var next = 0;
        var end = blocks.Blocks[kept[^1]].LastNode;
        // An entry's time stands above its first block: look from the headline on.
        for (var node = 0; node < end; node++)
        {
            if (page.Tag(node) != Tag.Time)
                continue;
            while (next < kept.Length && blocks.Blocks[kept[next]].FirstNode < node)
                next++;
            var written = page.Attribute(node, AttributeName.Datetime);
            if (next < kept.Length && DateReader.First(written, DateOrder.MonthFirst) is { } date)
                yield return (kept[next], date.In(page.Attribute(node, AttributeName.Datetime)));
        }
    }
}
