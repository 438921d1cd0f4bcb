namespace Lede;

/// <summary>A block by position in the text; the text itself is cut when the article is assembled.</summary>
internal sealed record DraftBlock(BlockKind Kind, CharSpan Span)
{
    public int? Level { get; init; }

    public bool? Ordered { get; init; }

    public IReadOnlyList<DraftItem>? Items { get; init; }

    public IReadOnlyList<DraftRow>? Rows { get; init; }

    public ArticleImage? Image { get; init; }

    public string? Url { get; init; }

    public ArticleDate? Posted { get; init; }

    /// <summary>The public block: the same positions in code points, with the text cut out.</summary>
    public Block In(ArticleText text) => new()
    {
        Kind = Kind,
        Text = text.Value.Substring(Span.Start, Span.Length),
        Span = text.Span(Span),
        Level = Level,
        Ordered = Ordered,
        Items = Items?.Select(item => new ListItem(text[item.Span].ToString(), text.Span(item.Span), item.Depth)).ToArray(),
        Rows = Rows?.Select(row => new TableRow(row.Cells.Select(text.Slice).ToArray(), row.Header)).ToArray(),
        Image = Image,
        Url = Url,
        Posted = Posted,
    };
}
