using Lede.Extraction.Blocks;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>What a page is: an article, whole or cut, or one of the things that stand in an article's place.</summary>
internal static class PageStatus
{
    // The shortest briefs run to twenty words.
    private const int MinWords = 20;

    // Below this the model itself expects to be wrong; the shared articles score 0.5 and more.
    public const float MinExpected = 0.3f;

    // Walls and error pages say what they have to say in fewer words; longer text that holds a wall's phrase is about walls.
    private const int MaxWallWords = 250;

    // Of text that might be an article, at least one word in so many must be a wall's.
    private const int WallShare = 3;

    // A text cut for readers without a subscription rarely shows more.
    private const int MaxTeaserWords = 700;

    // The offer follows the last paragraph, with a share bar or an advertisement between at most.
    private const int BlocksAfterEnd = 15;

    public static bool IsArticle(ArticleStatus status) =>
        status is ArticleStatus.Ok or ArticleStatus.Partial or ArticleStatus.Paywalled or ArticleStatus.LiveBlog;

    /// <summary>Whether the page stands in front of another one, so that what it shows is not that one's.</summary>
    public static bool IsWall(ArticleStatus status) => status is ArticleStatus.BotWall or ArticleStatus.ConsentWall or ArticleStatus.LoginWall;

    public static ArticleStatus Judge(Page page, Choice choice)
    {
        var cues = PageCues.Default;
        var found = choice.Words >= MinWords && choice.Expected >= MinExpected;
        if (!found || choice.Words < MaxWallWords)
        {
            if (Wall(page, choice, cues, found) is { } wall)
                return wall;
            if (!found)
                return IsListing(choice) ? ArticleStatus.Listing : ArticleStatus.NotArticle;
        }

        if (LiveEntries.IsLive(page, choice))
            return ArticleStatus.LiveBlog;
        if (IsTeaserList(choice))
            return ArticleStatus.Listing;
        if (choice.Words < MaxTeaserWords && EndsWith(choice, cues, "paywall"))
            return ArticleStatus.Paywalled;
        return choice.Words < MaxWallWords && EndsWith(choice, cues, "cut") ? ArticleStatus.Partial : ArticleStatus.Ok;
    }

    // With text that might be an article the phrase must be what that text says; without, it may stand anywhere.
    private static ArticleStatus? Wall(Page page, Choice choice, PageCues cues, bool found)
    {
        var blocks = choice.Shape.Blocks;
        if (Says(choice, cues, "bot", found))
            return ArticleStatus.BotWall;
        if (Says(choice, cues, "missing", found))
            return ArticleStatus.NotArticle;
        if (Says(choice, cues, "consent", found))
            return ArticleStatus.ConsentWall;
        if (Says(choice, cues, "login", found))
            return ArticleStatus.LoginWall;
        if (found)
            return null;
        if (Says(choice, cues, "script", inKept: false) || blocks.Count < 40 && HasEmptyRoot(page))
            return ArticleStatus.JsShell;
        return null;
    }

    private static bool Says(Choice choice, PageCues cues, string kind, bool inKept)
    {
        var blocks = choice.Shape.Blocks;
        if (inKept)
            return IsSaidByMost(choice, cues, kind);

        // A page of hundreds of blocks is no wall, whatever one of its links says.
        if (choice.Shape.Total.Words > 2 * MaxWallWords)
            return false;
        for (var b = 0; b < blocks.Count; b++)
        {
            if (cues.Has(kind, blocks.Text(b)))
                return true;
        }

        return false;
    }

    // A wall says it in a heading or in much of its text; a short report that mentions one does so in passing.
    private static bool IsSaidByMost(Choice choice, PageCues cues, string kind)
    {
        var blocks = choice.Shape.Blocks;
        var words = 0;
        foreach (var b in choice.Kept)
        {
            ref var block = ref blocks.Blocks[b];
            if (!cues.Has(kind, blocks.Text(b)))
                continue;
            words += block.Words;
            if (block.Level > 0 || words * WallShare >= choice.Words)
                return true;
        }

        return false;
    }

    private static bool HasEmptyRoot(Page page)
    {
        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) == Tag.Noscript && PageCues.Default.Has("script", page.TextContent(node)))
                return true;
            if (page.Tag(node) != Tag.Div || page.Attribute(node, AttributeName.Id) is not { IsEmpty: false } id)
                continue;
            if (id is "root" or "app" or "__next" or "__nuxt" or "__gatsby" or "react-root" or "app-root" or "main-app" or "svelte")
                return true;
        }

        return false;
    }

    private static bool IsListing(Choice choice)
    {
        // Headlines of other stories: links of four words and more.
        var blocks = choice.Shape.Blocks;
        var headlines = 0;
        foreach (ref var block in blocks.Blocks)
            headlines += block.Words >= 4 && block.LinkCharacters * 5 > block.Length * 4 ? 1 : 0;
        return headlines >= 12;
    }

    // Teasers under linked headlines, each too short to be a section of an article.
    private static bool IsTeaserList(Choice choice)
    {
        var blocks = choice.Shape.Blocks;
        int headings = 0, linked = 0;
        foreach (var b in choice.Kept)
        {
            ref var block = ref blocks.Blocks[b];
            headings += block.Level > 0 ? 1 : 0;
            linked += block.Level > 0 && block.LinkCharacters * 5 > block.Length * 4 ? 1 : 0;
        }

        return linked >= 6 && linked * 10 >= headings * 8 && choice.Words / linked < 60;
    }

    private static bool EndsWith(Choice choice, PageCues cues, string kind)
    {
        var blocks = choice.Shape.Blocks;
        var last = choice.Kept[^1];
        for (var b = Math.Max(0, last - 2); b < blocks.Count && b <= last + BlocksAfterEnd; b++)
        {
            var marks = blocks.Contexts[blocks.Blocks[b].Context].Marks;
            if ((marks & (ContextMarks.Nav | ContextMarks.Footer)) == 0 && cues.Has(kind, blocks.Text(b)))
                return true;
        }

        return false;
    }
}
