using System.Text.Json;

namespace Lede.Tests;

/// <summary>The user's article against its hand annotation, to the character.</summary>
public sealed class WireGoldTests
{
    private static readonly Article Article = new ArticleParser()
        .Parse(new ArticleSource(File.ReadAllBytes(Path.Combine(Repository.Root, "seeds", "trump-putin-talks.txt"))), new ParserOptions { Annotate = false })
        .Article!;

    [Fact]
    public void Blocks_AreGoldsAndNoOther()
    {
        using var gold = Gold();
        var expected = gold.RootElement.GetProperty("blocks").EnumerateArray().Select(block => (
            Kind(block.GetProperty("type").GetString()!),
            new TextSpan(block.GetProperty("start").GetInt32(), block.GetProperty("end").GetInt32()),
            block.GetProperty("text").GetString()!));

        Assert.Equal(expected, Article.Blocks.Select(block => (block.Kind, block.Span, block.Text)));
    }

    [Fact]
    public void Published_IsTheMetadataLines()
    {
        Assert.Equal(new ArticleDate("2025-02-10", "2025-02-10", DatePrecision.Day), Article.Published);
    }

    [Fact]
    public void Dateline_NamesBothPlaces()
    {
        Assert.Equal("ABOARD AIR FORCE ONE/MOSCOW", Article.Dateline?.Text);
        Assert.Equal(new TextSpan(17, 44), Article.Dateline?.Span);
        Assert.Equal(46, Article.Dateline?.BodyStart);
        Assert.Equal(
            [new DatelinePlace("Air Force One", "ABOARD AIR FORCE ONE", new TextSpan(17, 37)), new DatelinePlace("Moscow", "MOSCOW", new TextSpan(38, 44))],
            Article.Dateline?.Places);
        Assert.Null(Article.Dateline?.Agency);
        Assert.Null(Article.Dateline?.Date);
    }

    [Fact]
    public void Text_IsTheCopyVerbatim()
    {
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "seeds", "trump-putin-talks.txt")), Article.Text);
    }

    [Fact]
    public void Language_IsEnglish()
    {
        Assert.Equal(("en", "ltr"), (Article.Language, Article.Dir));
        Assert.True(Article.LanguageConfidence > 0.9);
    }

    private static JsonDocument Gold() => JsonDocument.Parse(File.ReadAllBytes(Repository.Shared("article", "gold.json")));

    private static BlockKind Kind(string type) => type switch
    {
        "metadata" => BlockKind.Metadata,
        "subheading" => BlockKind.Heading,
        "related-headline" => BlockKind.RelatedHeadline,
        _ => BlockKind.Paragraph,
    };
}
