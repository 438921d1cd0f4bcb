using System.Text;

namespace Lede.Tests.Extraction;

public sealed class NewsroomLinesTests
{
    private const string Body = """
        <p>PORT ELLIS, Maine, March 3 (AP) — The City Council voted 7-2 on Monday night to spend $40 million on repairing the Ellis Street bridge.</p>
        <p>“We could not wait for another winter,” said Council President Dana Whitcomb, who cast the deciding vote in committee last week.</p>
        <p>The work is due to begin on May 12 and to last until the fall of 2026. Traffic will be sent over the crossing at Mill Road.</p>
        """;

    [Fact]
    public void Dateline_IsReadAndSaysWhatItsNamesAre()
    {
        var article = Parse(Body);

        Assert.Equal("PORT ELLIS, Maine, March 3 (AP)", article.Dateline?.Text);
        Assert.Equal("Port Ellis, Maine", Assert.Single(article.Dateline!.Places).Name);
        Assert.Equal("AP", article.Dateline.Agency?.Text);
        Assert.Equal("2025-03-03", article.Dateline.Date?.Value);
        Assert.StartsWith("The City Council", article.Text[article.Dateline.BodyStart..], StringComparison.Ordinal);
        Assert.Equal(["AP"], Within(article.Dateline, article.Organisations.SelectMany(organisation => organisation.Mentions)));
        Assert.Equal(["PORT ELLIS", "Maine"], Within(article.Dateline, article.Places.SelectMany(place => place.Mentions)));
        Assert.Contains(article.Dates, date => date is { Text: "Monday night", From: "2025-03-03" });
    }

    [Fact]
    public void CreditsAndCorrections_AreBlocksOfTheirKind()
    {
        var article = Parse(Body + """
            <p><em>Correction: An earlier version of this story misstated the number of council members. There are nine.</em></p>
            <p>(Reporting by Ann Lee in Port Ellis; Editing by Bo Ray)</p>
            """);

        var correction = Assert.Single(article.Corrections);
        Assert.Equal("correction", correction.Kind);
        Assert.Equal(correction.Text, Slice(article.Text, correction.Span!.Value));
        Assert.Equal([new Contributor("Ann Lee", "reporting", "Port Ellis"), new Contributor("Bo Ray", "editing")], article.Contributors);
        Assert.Equal([BlockKind.Notice, BlockKind.SignOff], article.Blocks.TakeLast(2).Select(block => block.Kind));
    }

    [Fact]
    public void Note_OfATextThatTeaches_IsNone()
    {
        var article = Parse(Body + "<p>Note: Always switch the pump off before the lid of the filter housing is opened, and wait for a minute.</p>");

        Assert.Empty(article.Corrections);
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
    }

    [Fact]
    public void Heading_IsNoDateline()
    {
        var article = Parse("<h2>GENEVA, March 3 (AP) — a heading</h2>" + Body.Replace("PORT ELLIS, Maine, March 3 (AP) — ", "", StringComparison.Ordinal));

        Assert.Null(article.Dateline);
    }

    private static Article Parse(string body)
    {
        var page = $"<!doctype html><html lang=en><head><title>Council approves repair of bridge</title></head><body><article><h1>Council approves repair of bridge</h1>{body}</article></body></html>";
        var source = new ArticleSource(Encoding.UTF8.GetBytes(page)) { MediaType = "text/html", Published = new DateOnly(2025, 3, 4) };
        return new ArticleParser().Parse(source, new ParserOptions { IncludeEvidence = true }).Article!;
    }

    private static IEnumerable<string> Within(Dateline dateline, IEnumerable<TextSlice> mentions) =>
        mentions.Where(mention => mention.Span.End <= dateline.BodyStart).Select(mention => mention.Text);

    private static string Slice(string text, TextSpan span) =>
        string.Concat(text.EnumerateRunes().Skip(span.Start).Take(span.End - span.Start).Select(rune => rune.ToString()));
}
