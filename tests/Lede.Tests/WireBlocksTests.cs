using System.Text;

namespace Lede.Tests;

public sealed class WireBlocksTests
{
    private const string Lead = "Negotiators from both countries met on Monday for the first time in more than three years, officials said.";

    [Fact]
    public void Joins_HardWrappedLines()
    {
        const string Copy = """
            GENEVA (AP) — Negotiators from both countries met on Monday for
            the first time in more than three years, officials said, and were
            to meet again on Tuesday.

            Nobody expected a quick agreement. The talks are to last a week
            at least, and both sides have said they would not hurry.
            """;

        var article = Parse(Copy);

        Assert.Equal([BlockKind.Paragraph, BlockKind.Paragraph], Kinds(article));
        Assert.DoesNotContain('\n', article.Blocks[0].Text);
        Assert.Equal(Copy.Length, article.Text.Length);
        Assert.Contains("met on Monday for the first time", article.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Splits_IndentedParagraphs()
    {
        const string Copy = """
               GENEVA (AP) — Negotiators from both countries met on Monday for
            the first time in more than three years, officials said, and were
            to meet again on Tuesday.
               Nobody expected a quick agreement. The talks are to last a week
            at least, and both sides have said they would not hurry.
               A first text is expected by Friday.
            """;

        Assert.Equal(["GENEVA (AP)", "Nobody expe", "A first tex"], Parse(Copy).Blocks.Select(block => block.Text[..11]));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("\r")]
    [InlineData("\u2029")]
    [InlineData("\u0085")]
    public void Splits_ParagraphPerLine(string separator)
    {
        var article = Parse(string.Join(separator, Lead, Lead, Lead));

        Assert.Equal([Lead, Lead, Lead], article.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Reads_WrappedHeaderLineByLine()
    {
        const string Copy = """
            BC-EU--Talks, 1st Ld-Writethru
            r i
            Talks resume after three years
            By ANN LEE
            Associated Press Writer

            GENEVA (AP) — Negotiators from both countries met on Monday for
            the first time in more than three years, officials said, and were
            to meet again on Tuesday.
            """;

        var article = Parse(Copy);

        Assert.Equal(
            [BlockKind.Metadata, BlockKind.Metadata, BlockKind.Headline, BlockKind.Metadata, BlockKind.Metadata, BlockKind.Paragraph], Kinds(article));
        Assert.Equal("Talks resume after three years", article.Headline);
        Assert.Equal("By ANN LEE", article.Byline);
        Assert.Equal("Ann Lee", Assert.Single(article.Authors).Name);
    }

    [Fact]
    public void Reads_OldCircuitCopy()
    {
        const string Copy = """
            r i
            BC-EU--Talks, 1st Ld-Writethru, 350
            ^Talks resume after three years; ministers cautious
            ^Eds: Updates with quotes. With AP Photos.
            By ANN LEE
            Associated Press Writer

               GENEVA (AP) _ Negotiators from both countries met on Monday for
            the first time in more than three years, officials said, and were
            to meet again on Tuesday.
               "We are cautious," said the minister, who had arrived on Sunday
            from Paris.
               ___
               Associated Press writer Bo Ray in Kyiv contributed to this report.
            """;

        var article = Parse(Copy);

        Assert.Equal(
            [
                BlockKind.Metadata, BlockKind.Metadata, BlockKind.Headline, BlockKind.Notice, BlockKind.Metadata, BlockKind.Metadata,
                BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Metadata, BlockKind.SignOff,
            ],
            Kinds(article));
        Assert.Equal("Talks resume after three years; ministers cautious", article.Headline);
        Assert.Equal("GENEVA (AP)", article.Dateline?.Text);
    }

    [Fact]
    public void Reads_LabelledLines()
    {
        var article = Parse($"""
            Headline: Talks resume
            By: Ann Lee, Bo Ray
            Published: 2025-02-10 12:30 GMT
            Updated: Feb. 11, 2025
            Section: World
            Slug: EU-TALKS
            Keywords: talks, Europe

            {Lead}
            """);

        Assert.Equal("Talks resume", article.Headline);
        Assert.Equal(["Ann Lee", "Bo Ray"], article.Authors.Select(author => author.Name));
        Assert.Equal(new ArticleDate("2025-02-10T12:30Z", "2025-02-10 12:30 GMT", DatePrecision.Minute, "GMT"), article.Published);
        Assert.Equal("2025-02-11", article.Modified?.Value);
        Assert.Equal("World", article.Section);
        Assert.Equal(7, article.Blocks.Count(block => block.Kind == BlockKind.Metadata));
        Assert.Equal(Lead, article.Blocks[^1].Text);
    }

    [Theory]
    [InlineData("What happens next", BlockKind.Heading)]
    [InlineData("Trump-Putin summit?", BlockKind.Heading)]
    [InlineData("‘NO HURRY’", BlockKind.Heading)]
    [InlineData("Kremlin says Russia and US have not yet begun to discuss a meeting, Ifax says", BlockKind.RelatedHeadline)]
    [InlineData("Oil prices rise after talks", BlockKind.Heading)]
    [InlineData("Europe urges both sides to talk", BlockKind.RelatedHeadline)]
    [InlineData("Read more: How the talks began", BlockKind.RelatedHeadline)]
    [InlineData("He agreed.", BlockKind.Paragraph)]
    [InlineData("Q: Did you expect the result?", BlockKind.Paragraph)]
    [InlineData("Q. Did you expect the result", BlockKind.Paragraph)]
    [InlineData("Q – Did you expect the result?", BlockKind.Paragraph)]
    [InlineData("Reporter: Why?", BlockKind.Paragraph)]
    [InlineData("THE PRESIDENT: Who are you with?", BlockKind.Paragraph)]
    [InlineData("“Why not?” she said.", BlockKind.Paragraph)]
    [InlineData("and they agreed", BlockKind.Paragraph)]
    public void Names_LinesBetweenParagraphs(string line, BlockKind kind)
    {
        var article = Parse(string.Join("\n\n", Lead, Lead, line, Lead));

        Assert.Equal([BlockKind.Paragraph, BlockKind.Paragraph, kind, BlockKind.Paragraph], Kinds(article));
        Assert.Equal(line, article.Blocks[2].Text);
    }

    [Theory]
    [InlineData("Q: Did you expect the result?")]
    [InlineData("REPORTER: Did you expect the result?")]
    [InlineData("Q: You did expect that result")]
    public void Begins_StoryWithASpeaker(string line)
    {
        var article = Parse($"The minister on the talks\n\n{line}\n\nA: {Lead}");

        Assert.Equal([BlockKind.Headline, BlockKind.Paragraph, BlockKind.Paragraph], Kinds(article));
        Assert.Null(article.Description);
    }

    [Fact]
    public void Leaves_TablesAlone()
    {
        var article = Parse(string.Join("\n\n", Lead, "Boston 3, Toronto 2", "Chicago 1, Detroit 0", "Dallas 4, Denver 4", Lead));

        Assert.All(Kinds(article), kind => Assert.Equal(BlockKind.Paragraph, kind));
    }

    [Fact]
    public void Reads_Lists()
    {
        var article = Parse($"{Lead}\n\n• The first point\n• The second\n\n{Lead}\n\n1. One\n2. Two\n3. Three\n\n{Lead}\n\n- A lone dash opens speech.\n\n{Lead}");

        var lists = article.Blocks.Where(block => block.Kind == BlockKind.List).ToArray();
        Assert.Equal(2, lists.Length);
        Assert.Equal(["The first point", "The second"], lists[0].Items!.Select(item => item.Text));
        Assert.False(lists[0].Ordered);
        Assert.Equal(["One", "Two", "Three"], lists[1].Items!.Select(item => item.Text));
        Assert.True(lists[1].Ordered);
        Assert.All(lists.SelectMany(list => list.Items!), item => Assert.Equal(item.Text, article.Text[item.Span.Start..item.Span.End]));
    }

    [Theory]
    [InlineData("(Updates with quotes from the minister)", "update")]
    [InlineData("(Adds details, background)", "update")]
    [InlineData("(Corrects spelling of name in paragraph 3)", "correction")]
    [InlineData("CORRECTION: An earlier version misspelled the name.", "correction")]
    [InlineData("(Clarifies that the vote was not final)", "clarification")]
    [InlineData("Editor’s note: This story was first published on Monday.", "note")]
    [InlineData("EMBARGOED until 0500 GMT Tuesday", "embargo")]
    public void Reads_Notices(string line, string kind)
    {
        var article = Parse($"Talks resume after three years\n\n{line}\n\n{Lead}");

        Assert.Equal(new Correction(kind, line, new TextSpan(32, 32 + line.Length)), Assert.Single(article.Corrections));
        Assert.Equal([BlockKind.Headline, BlockKind.Notice, BlockKind.Paragraph], Kinds(article));
    }

    [Fact]
    public void Parts_UpdateFromHeadline()
    {
        var article = Parse($"UPDATE 2-Talks resume after three years\n\n{Lead}");

        Assert.Equal([BlockKind.Notice, BlockKind.Headline, BlockKind.Paragraph], Kinds(article));
        Assert.Equal("Talks resume after three years", article.Headline);
        Assert.Equal(("update", "UPDATE 2-"), (article.Corrections[0].Kind, article.Corrections[0].Text));
    }

    [Fact]
    public void Closes_AtEndMarks()
    {
        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Metadata, BlockKind.Metadata], Kinds(Parse($"{Lead}\n\n___\n\nCopyright 2025 The Example Press")));
    }

    [Fact]
    public void Refuses_MoreBlocksThanAllowed()
    {
        var result = new ArticleParser(new ParserLimits { MaxBlocks = 10 }).Parse(
            new ArticleSource(Encoding.UTF8.GetBytes(string.Join("\n\n", Enumerable.Repeat(Lead, 11)))), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((ParseFailureReason.TooComplex, "MaxBlocks", 10L), (result.Failure!.Reason, result.Failure.Limit, result.Failure.Allowed));
    }

    private static IEnumerable<BlockKind> Kinds(Article article) => article.Blocks.Select(block => block.Kind);

    private static Article Parse(string copy) => new ArticleParser()
        .Parse(new ArticleSource(Encoding.UTF8.GetBytes(copy)), new ParserOptions { Annotate = false }, TestContext.Current.CancellationToken).Article!;
}
