using System.Text;
using CsCheck;
using Lede.Writing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lede.Tests.Writing;

public sealed class ArticleMarkdownTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Fact]
    public void Writes_EveryKind()
    {
        var markdown = SampleArticle.Utf8(ArticleMarkdown.Write(NewsSample.Article)).ReplaceLineEndings("\n");

        Assert.Equal(
            """
            # Snow & ice \# "now"

            It snowed.

            By Ann Lee · Example News · 2025-02-10

            MOSCOW, Feb 9 - 😀 “It is cold,” Ann Lee of Foo & Sons said. “Very.”

            ## What now?

            See the report! [Here](https://example.org/r?a=%281%29&amp;copy;=2) \<b>bold\</b> \*stars\*.

            - Milk
              - Goat milk
            - Bread

            > We shall see.\
            > We shall.

            | Name | Age |
            | --- | --- |
            | Ann | 4\|2 |

            ```
            if (a < b) { `x` }
            ```

            ![Snow \[deep\]](https://example.org/i%281%29.jpg)

            *A cold day (Bo \*Ray\*)*

            *More snow is coming*

            *Corrects spelling of name*

            *(Reporting by Ann Lee; Editing by Bo Ray)*

            """,
            markdown);
    }

    [Theory]
    [InlineData("# no heading")]
    [InlineData("1. no list")]
    [InlineData("12) no list")]
    [InlineData("- no list")]
    [InlineData("+ no list")]
    [InlineData("> no quotation")]
    [InlineData("one\n===")]
    [InlineData("one\n---")]
    [InlineData("***")]
    [InlineData("```")]
    [InlineData("~~~ no code ~~~")]
    [InlineData("&amp; &#35; AT&T &copy;")]
    [InlineData("<script>alert(1)</script> <!-- -->")]
    [InlineData("[a](b) ![c](d) [e]: f")]
    [InlineData("`code` \\ \\* back\\slash\\")]
    [InlineData("a | b\n--- | ---")]
    [InlineData("_under_ __score__ snake_case_word")]
    [InlineData("1986\\. A great year! Wow!")]
    public void Keeps_TextThatLooksLikeMarkup(string text)
    {
        foreach (var kind in new[] { BlockKind.Paragraph, BlockKind.Quote, BlockKind.SignOff })
            Assert.Equal(Words(text), Words(ReadBack(SampleArticle.Of(text, kind))));
    }

    [Fact]
    public void Keeps_AnyText()
    {
        string[] pieces = ["a", "word", " ", "\n", "#", "*", "_", "[", "]", "(", ")", "!", "`", "~", ">", "<", "&", "&lt;", "1. ", "- ", "+", "=", "\\", "|", "é", "😀", ".", "http://a.b/c"];
        Gen.Int[0, pieces.Length - 1].Array[1, 12].Sample(
            chosen =>
            {
                var text = string.Concat(chosen.Select(index => pieces[index]));
                if (!string.IsNullOrWhiteSpace(text))
                    Assert.Equal(Words(text), Words(ReadBack(SampleArticle.Of(text))));
            },
            iter: 3_000);
    }

    private static string ReadBack(Article article)
    {
        var read = new StringBuilder();
        foreach (var node in Markdown.Parse(SampleArticle.Utf8(ArticleMarkdown.Write(article)), Pipeline).Descendants())
        {
            Assert.False(node is HtmlBlock or HtmlInline or HeadingBlock or ListBlock or CodeBlock or LinkInline or ThematicBreakBlock, node.GetType().Name);
            if (node is LiteralInline literal)
                read.Append(literal.Content);
            else if (node is HtmlEntityInline entity)
                read.Append(entity.Transcoded);
            else if (node is LineBreakInline or ParagraphBlock)
                read.Append('\n');
        }

        return read.ToString();
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
