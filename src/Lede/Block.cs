using System.Text.Json.Serialization;

namespace Lede;

/// <summary>A part of the article's text.</summary>
public sealed record Block
{
    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Its text, verbatim.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in <see cref="Article.Text"/>.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Of a heading: 1 to 6. <c>null</c> for other kinds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Level { get; init; }

    /// <summary>Of a list: whether its items are numbered. <c>null</c> for other kinds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Ordered { get; init; }

    /// <summary>Of a list: its items. <c>null</c> for other kinds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ListItem>? Items { get; init; }

    /// <summary>Of a table: its rows. <c>null</c> for other kinds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TableRow>? Rows { get; init; }

    /// <summary>Of a figure: its image. <c>null</c> for other kinds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArticleImage? Image { get; init; }

    /// <summary>Of an embed: the absolute address, http or https, of what it shows. <c>null</c> for other kinds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    /// <summary>Of an entry in a live blog: when it was posted. <c>null</c> elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArticleDate? Posted { get; init; }
}
