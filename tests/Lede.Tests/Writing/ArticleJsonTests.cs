using System.Text.Json;
using Lede.Writing;

namespace Lede.Tests.Writing;

public sealed class ArticleJsonTests
{
    private static readonly TextSpan Span = new(0, 3);
    private static readonly TextSlice Slice = new("One", Span);

    /// <summary>Every member known, and what can stand in more than one form in each.</summary>
    private static readonly Article Full = NewsSample.Article with
    {
        Section = "World",
        LanguageConfidence = 0.1 + 0.2,
        Url = "https://example.org/a",
        Modified = new ArticleDate(null, "noon", DatePrecision.Minute, "+02:00"),
        Dateline = new Dateline("One", Span, [new DatelinePlace("One", "ONE", Span)], Slice, new DatelineDate("Feb 9", Span, null), 4),
        Access = new ArticleAccess("paid", null),
        Quality = new Quality(0.93, 12),
        Contributors = [new Contributor("Ann Lee", "reporting", "Oslo")],
        Quotes = [new Quote(QuoteKind.Mixed, [Slice], null, null, Slice)],
        People = [new Person("one", "One", null, Span, [new PersonMention("One", Span, MentionKind.Nominal)])],
        Organisations = [new Organisation("One", null, [Slice])],
        Places = [new Place("One", null, "NO", [Slice, Slice])],
        Dates = [new DateExpression("One", Span, DateExpressionType.Duration, "P1D", "APPROX", "2025-01-01", null)],
        Blocks =
        [
            .. NewsSample.Article.Blocks,
            new Block { Kind = BlockKind.Heading, Text = "\u0001\"\\/\u2028<é😀", Span = Span, Level = 3 },
            new Block { Kind = BlockKind.List, Text = "One", Span = Span, Ordered = true, Items = [], Posted = new ArticleDate("2025", "2025", DatePrecision.Year) },
        ],
        Corrections = [new Correction("note", "One", null)],
        Evidence = new Evidence
        {
            Charset = new CharsetEvidence("utf-8", "bom"),
            Fields = [new FieldEvidence("headline", "One", "json-ld", true)],
            Dropped = [new DroppedBlock("Two", "share")],
            Diagnostics = ["three"],
        },
    };

    public static TheoryData<Article> Articles => new(
        Full,
        NewsSample.Article,
        SampleArticle.Of(""),
        SampleArticle.Of("One") with { Evidence = new Evidence() },
        new ArticleParser().Parse(new ArticleSource(File.ReadAllBytes(Path.Combine(Repository.Root, "seeds", "trump-putin-talks.txt"))), new ParserOptions { IncludeEvidence = true }).Article!);

    // The serializer writes every property there is: one that the hand-written code forgets, misnames or misplaces shows.
    [Theory]
    [MemberData(nameof(Articles), DisableDiscoveryEnumeration = true)]
    public void Writes_WhatTheSerializerWrites(Article article) =>
        Assert.Equal(
            JsonSerializer.Serialize(article, ArticleJson.Options.GetTypeInfo(typeof(Article))),
            SampleArticle.Utf8(ArticleJson.Write(article)));

    [Theory]
    [MemberData(nameof(Articles), DisableDiscoveryEnumeration = true)]
    public void Writes_WhatCanBeReadBack(Article article)
    {
        var json = ArticleJson.Write(article);
        var back = (Article)JsonSerializer.Deserialize(json, ArticleJson.Options.GetTypeInfo(typeof(Article)))!;
        Assert.Equal(json, ArticleJson.Write(back));
    }

    [Fact]
    public void Names_EveryMemberOfEveryEnum()
    {
        AssertNames<ArticleStatus>(JsonNames.Of);
        AssertNames<BlockKind>(JsonNames.Of);
        AssertNames<DateExpressionType>(JsonNames.Of);
        AssertNames<DatePrecision>(JsonNames.Of);
        AssertNames<MentionKind>(JsonNames.Of);
        AssertNames<QuoteKind>(JsonNames.Of);
    }

    [Fact]
    public void Refuses_AValueThatHasNoName() => Assert.Throws<ArgumentOutOfRangeException>(() => JsonNames.Of((BlockKind)99));

    private static void AssertNames<T>(Func<T, string> name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), name(value));
    }
}
