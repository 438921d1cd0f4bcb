using System.Text;

namespace Lede.Tests;

/// <summary>The line that names who wrote the copy, as it stands and as people.</summary>
public sealed class BylineTests
{
    [Theory]
    [InlineData("By Fiona Mackay, Scotland political editor", "Fiona Mackay")]
    [InlineData("By Ann Lee, chief economics correspondent, and Bo Ray in Paris", "Ann Lee|Bo Ray")]
    [InlineData("By Ann Lee, an editor at The Example", "Ann Lee")]
    [InlineData("By DANA WHITFIELD", "Dana Whitfield")]
    [InlineData("By DANA WHITFIELD and RYAN McCARTHY, Associated Press", "Dana Whitfield|Ryan McCarthy")]
    [InlineData("By SEAN O'BRIEN, MARY-ANN MCCOY and J.P. DE LA CRUZ", "Sean O'Brien|Mary-Ann McCoy|J.P. de la Cruz")]
    [InlineData("By FIONA MACKAY and ALAN MACDONALD", "Fiona Mackay|Alan MacDonald")]
    [InlineData("By VAN JONES and LUDWIG VAN DER BERG III", "Van Jones|Ludwig van der Berg III")]
    [InlineData("By TJ SMITH, Reuters", "TJ Smith")]
    [InlineData("By Ann Lee", "Ann Lee")]
    public void Names_ItsAuthors(string line, string authors)
    {
        var article = Parse($"Talks resume after three years\n\n{line}\nPublished: 3 January 2025\n\nNegotiators met on Monday, officials said.");

        Assert.Equal([BlockKind.Headline, BlockKind.Metadata, BlockKind.Metadata, BlockKind.Paragraph], article.Blocks.Select(block => block.Kind));
        Assert.Equal(line, article.Byline);
        Assert.Equal(authors, string.Join('|', article.Authors.Select(author => author.Name)));
        Assert.Null(article.Description);
    }

    [Fact]
    public void Takes_TheOfficeBelowIt()
    {
        var article = Parse("Talks resume after three years\n\nBy Ann Lee\nScotland political editor\n\nNegotiators met on Monday, officials said.");

        Assert.Equal([BlockKind.Headline, BlockKind.Metadata, BlockKind.Metadata, BlockKind.Paragraph], article.Blocks.Select(block => block.Kind));
        Assert.Equal("Ann Lee", Assert.Single(article.Authors).Name);
    }

    [Theory]
    [InlineData("By Friday, nobody in the capital had heard of the editor")]
    [InlineData("By then the talks were over")]
    public void Rejects_Sentences(string line) =>
        Assert.Null(Parse($"Talks resume after three years\n\n{line}\n\nNegotiators met on Monday, officials said.").Byline);

    [Fact]
    public void Rejects_WhatAReporterAsks()
    {
        var article = Parse("Talks resume after three years\n\nReporter: Did you expect the result?\n\nMinister: We did, of course.");

        Assert.Null(article.Byline);
        Assert.Equal([BlockKind.Headline, BlockKind.Paragraph, BlockKind.Paragraph], article.Blocks.Select(block => block.Kind));
    }

    private static Article Parse(string copy) => new ArticleParser()
        .Parse(new ArticleSource(Encoding.UTF8.GetBytes(copy)), new ParserOptions { Annotate = false }, TestContext.Current.CancellationToken).Article!;
}
