using Lede.Reading;

namespace Lede.Extraction.Features;

/// <summary>What the page's head says the article is called and about.</summary>
internal sealed class PageTitles(string title, string description)
{
    // Shorter descriptions are slogans.
    private const int MinDescription = 40;

    // Which openings occur in them: most blocks are told apart by eight letters, without a search.
    private readonly OpeningFilter _titleOpenings = new(title);
    private readonly OpeningFilter _descriptionOpenings = new(description);

    public static PageTitles Read(Page page)
    {
        string title = "", og = "", description = "", ogDescription = "";
        var end = page.Body > 0 ? page.Body : Math.Min(page.Count, 4096);
        for (var node = 0; node < end; node++)
        {
            var tag = page.Tag(node);
            if (tag == Tag.Title && title.Length == 0)
                title = Fold(page.TextContent(node));
            if (tag != Tag.Meta)
                continue;
            var key = page.Attribute(node, AttributeName.Property);
            if (key.IsEmpty)
                key = page.Attribute(node, AttributeName.Name);
            if (key.SequenceEqual("og:title") || key.SequenceEqual("twitter:title") && og.Length == 0)
                og = Fold(page.Attribute(node, AttributeName.Content));
            else if (key.SequenceEqual("description"))
                description = Fold(page.Attribute(node, AttributeName.Content));
            else if (key.SequenceEqual("og:description"))
                ogDescription = Fold(page.Attribute(node, AttributeName.Content));
        }

        return new PageTitles(og + "\n" + title, ogDescription + "\n" + description);
    }

    /// <summary>How much of the page's title a block is, 0 for none to 255 for all of it; and whether it begins as the description does, or is part of it.</summary>
    public (byte Title, byte Description) Match(ReadOnlySpan<char> text)
    {
        if (text.Length < OpeningFilter.Length)
            return default;
        var opening = OpeningFilter.Opening(text);
        return (MatchTitle(text, opening), MatchDescription(text, opening));
    }

    private byte MatchTitle(ReadOnlySpan<char> text, uint opening)
    {
        // A title is seldom longer than 300 characters; a word of it proves nothing.
        if (text.Length > 300 || _titleOpenings.IndexOf(text, opening) is not (>= 0 and var at))
            return 0;
        var line = title.AsSpan(at).IndexOf('\n');
        var start = title.AsSpan(0, at).LastIndexOf('\n') + 1;
        var end = line < 0 ? title.Length : at + line;
        return FeatureTable.Share(text.Length, end - start);
    }

    private byte MatchDescription(ReadOnlySpan<char> text, uint opening)
    {
        if (text.Length < MinDescription || description.Length < MinDescription || _descriptionOpenings.IndexOf(text[..MinDescription], opening) is not (>= 0 and var at))
            return 0;
        var whole = text.Length <= description.Length - at && description.AsSpan(at, text.Length).Equals(text, StringComparison.OrdinalIgnoreCase);
        return (byte)((whole ? 200 : 100) + (at == 0 || description[at - 1] == '\n' ? 50 : 0));
    }

    private static string Fold(ReadOnlySpan<char> text)
    {
        // A head can hold megabytes in one attribute; a title or description that long is neither.
        text = text[..Math.Min(text.Length, 2000)];
        var target = new char[text.Length + 1];
        var space = false;
        return new string(target, 0, Blocks.TextFold.Fold(text, target, atStart: true, ref space));
    }
}
