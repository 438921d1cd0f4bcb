using System.Text;

namespace Lede.Tests;

public sealed class SignOffTests
{
    [Theory]
    [InlineData("(Reporting by Ann Lee in Paris; Writing by Bo Ray; Editing by Cy Fox and Di Gray)",
        "Ann Lee/reporting/Paris|Bo Ray/writing/|Cy Fox/editing/|Di Gray/editing/")]
    [InlineData("(Reporting by Ann Lee, Bo Ray in London, Cy Fox in Kyiv; additional reporting by Di Gray)",
        "Ann Lee/reporting/|Bo Ray/reporting/London|Cy Fox/reporting/Kyiv|Di Gray/additional reporting/")]
    [InlineData("(Reporting by Ann Lee, Bo Ray in Paris)", "Ann Lee/reporting/|Bo Ray/reporting/Paris")]
    [InlineData("(Reporting by Ann Lee and Bo Ray in Paris)", "Ann Lee/reporting/Paris|Bo Ray/reporting/Paris")]
    [InlineData("(Reporting by Ann Lee, Bo Ray and Cy Fox in Paris, Di Gray)", "Ann Lee/reporting/Paris|Bo Ray/reporting/Paris|Cy Fox/reporting/Paris|Di Gray/reporting/")]
    [InlineData("(Reporting by Ann Lee in Paris and Bo Ray in Kyiv; Editing by Cy Fox)", "Ann Lee/reporting/Paris|Bo Ray/reporting/Kyiv|Cy Fox/editing/")]
    [InlineData("(Reporting by Ann Lee in Paris, Bo Ray, Cy Fox in Kyiv and Di Gray)", "Ann Lee/reporting/Paris|Bo Ray/reporting/|Cy Fox/reporting/Kyiv|Di Gray/reporting/")]
    [InlineData("Reporting and writing by Ann Lee. Editing by Bo Ray", "Ann Lee/reporting/|Ann Lee/writing/|Bo Ray/editing/")]
    [InlineData("--With assistance from Ann Lee and Bo Ray.", "Ann Lee/additional reporting/|Bo Ray/additional reporting/")]
    [InlineData("—Associated Press writer Ann Lee in Geneva contributed to this report.", "Ann Lee/additional reporting/Geneva")]
    [InlineData("Associated Press writers Ann Lee in Geneva and Bo Ray in Kyiv contributed to this report.",
        "Ann Lee/additional reporting/Geneva|Bo Ray/additional reporting/Kyiv")]
    [InlineData("(Additional reporting by Ann Lee, editing by Bo Ray)", "Ann Lee/additional reporting/|Bo Ray/editing/")]
    public void Credits_Contributors(string line, string contributors)
    {
        var article = Parse(line);

        Assert.Equal(BlockKind.SignOff, article.Blocks[^1].Kind);
        Assert.Equal(contributors, string.Join('|', article.Contributors.Select(found => $"{found.Name}/{found.Role}/{found.Place}")));
    }

    [Theory]
    [InlineData("Reporting suspicious activity is encouraged by the police, officials said.")]
    [InlineData("Writing is hard, the author said in an interview last year.")]
    [InlineData("“He contributed to this report,” the minister said.")]
    public void Rejects_Sentences(string line)
    {
        Assert.Equal(BlockKind.Paragraph, Parse(line).Blocks[^1].Kind);
        Assert.Empty(Parse(line).Contributors);
    }

    private static Article Parse(string line) => new ArticleParser()
        .Parse(
            new ArticleSource(Encoding.UTF8.GetBytes($"Negotiators from both countries met on Monday, officials said.\n\n{line}")),
            new ParserOptions { Annotate = false },
            TestContext.Current.CancellationToken).Article!;
}
