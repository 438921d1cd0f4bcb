namespace Lede.Writing;

/// <summary>The camelCase names that JSON knows the enums by. Spelt out: taking them from the enums costs a start more than parsing does.</summary>
internal static class JsonNames
{
    public static string Of(ArticleStatus status) => status switch
    {
        ArticleStatus.Ok => "ok",
        ArticleStatus.Partial => "partial",
        ArticleStatus.Paywalled => "paywalled",
        ArticleStatus.ConsentWall => "consentWall",
        ArticleStatus.BotWall => "botWall",
        ArticleStatus.LoginWall => "loginWall",
        ArticleStatus.JsShell => "jsShell",
        ArticleStatus.LiveBlog => "liveBlog",
        ArticleStatus.Listing => "listing",
        ArticleStatus.NotArticle => "notArticle",
        _ => throw Unknown(nameof(status)),
    };

    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Paragraph => "paragraph",
        BlockKind.Heading => "heading",
        BlockKind.List => "list",
        BlockKind.Quote => "quote",
        BlockKind.Table => "table",
        BlockKind.Code => "code",
        BlockKind.Image => "image",
        BlockKind.RelatedHeadline => "relatedHeadline",
        BlockKind.Headline => "headline",
        BlockKind.Metadata => "metadata",
        BlockKind.Notice => "notice",
        BlockKind.SignOff => "signOff",
        BlockKind.Embed => "embed",
        _ => throw Unknown(nameof(kind)),
    };

    public static string Of(DateExpressionType type) => type switch
    {
        DateExpressionType.Date => "date",
        DateExpressionType.Time => "time",
        DateExpressionType.Duration => "duration",
        DateExpressionType.Set => "set",
        _ => throw Unknown(nameof(type)),
    };

    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Year => "year",
        DatePrecision.Month => "month",
        DatePrecision.Day => "day",
        DatePrecision.Minute => "minute",
        DatePrecision.Second => "second",
        _ => throw Unknown(nameof(precision)),
    };

    public static string Of(MentionKind kind) => kind switch
    {
        MentionKind.Name => "name",
        MentionKind.Nominal => "nominal",
        MentionKind.Pronoun => "pronoun",
        _ => throw Unknown(nameof(kind)),
    };

    public static string Of(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Mixed => "mixed",
        QuoteKind.Term => "term",
        _ => throw Unknown(nameof(kind)),
    };

    private static ArgumentOutOfRangeException Unknown(string parameter) => new(parameter);
}
