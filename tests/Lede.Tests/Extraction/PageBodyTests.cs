using System.Text;
using Lede.Writing;

namespace Lede.Tests.Extraction;

/// <summary>What the text of a page's article is, and what its blocks are.</summary>
public sealed class PageBodyTests
{
    [Fact]
    public void Text_IsTheParagraphs_AndNothingElse()
    {
        var article = Pages.Article(Pages.Around(Pages.StoryMarkup));

        Assert.Equal(string.Join("\n\n", Pages.Story), article.Text);
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
        Assert.Equal(ArticleStatus.Ok, article.Status);
        Assert.Equal("ltr", article.Dir);
    }

    [Fact]
    public void Text_IsWhole_WhenTheBodyIsSplitOverSections()
    {
        var body = string.Concat(Pages.Story.Chunk(2).Select((part, i) => $"<section class=\"chapter\"><h2>Part number {i + 1}</h2>{Pages.Paragraphs(part)}</section><div class=\"advertisement\">Advertisement</div>"));
        var article = Pages.Article(Pages.Around(body));

        Assert.All(Pages.Story, paragraph => Assert.Contains(paragraph, article.Text, StringComparison.Ordinal));
        Assert.Equal(3, article.Blocks.Count(block => block is { Kind: BlockKind.Heading, Level: 2 }));
        Assert.DoesNotContain("Advertisement", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_HoldsEachParagraphOnce_WhenThePageHasACopyForPhones()
    {
        var article = Pages.Article(Pages.Around($"<div class=\"desktop-only\">{Pages.StoryMarkup}</div><div class=\"mobile-only\">{Pages.StoryMarkup}</div>"));

        Assert.Equal(string.Join("\n\n", Pages.Story), article.Text);
    }

    [Fact]
    public void Words_AreNotGlued_AndNotCut()
    {
        var article = Pages.Article(Pages.Around(
            $"<p>First line<br>second li<b>ne</b> with <i>one</i>&nbsp;<a href=\"/x\">link</a> and a hyphen&shy;ated word, which goes on until it is long enough to count.</p>{Pages.StoryMarkup}"));

        Assert.StartsWith("First line\nsecond line with one link and a hyphenated word, which", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_HaveItemsWithDepth()
    {
        var article = Pages.Article(Pages.Around(
            $"{Pages.StoryMarkup}<p>The council decided three things on Tuesday evening, all of them by a wide margin:</p><ol><li>The bridge closes on Monday, for good.<ul><li>Trams end at the fish market instead.</li></ul></li><li>The ministry is asked to pay half of it.</li></ol>{Pages.StoryMarkup.Replace("Tuesday", "Wednesday", StringComparison.Ordinal)}"));

        var list = Assert.Single(article.Blocks, block => block.Kind == BlockKind.List);
        Assert.True(list.Ordered);
        Assert.Equal([0, 1, 0], list.Items!.Select(item => item.Depth));
        Assert.Equal("The bridge closes on Monday, for good.\nTrams end at the fish market instead.\nThe ministry is asked to pay half of it.", list.Text);
    }

    [Fact]
    public void Tables_HaveRowsAndCells()
    {
        var article = Pages.Article(Pages.Around(
            $"{Pages.StoryMarkup}<p>The report sets the costs of three plans side by side, in millions of crowns:</p><table><tr><th>Plan</th><th>Cost</th></tr><tr><td>Repair of all four piers</td><td>41 million crowns</td></tr><tr><td>A new bridge beside the old</td><td>160 million crowns</td></tr></table>{Pages.StoryMarkup.Replace("The", "A", StringComparison.Ordinal)}"));

        var table = Assert.Single(article.Blocks, block => block.Kind == BlockKind.Table);
        Assert.Equal("Plan\tCost\nRepair of all four piers\t41 million crowns\nA new bridge beside the old\t160 million crowns", table.Text);
        Assert.Equal([true, false, false], table.Rows!.Select(row => row.Header));
    }

    [Fact]
    public void Links_AreAbsolute_AndSpanTheirWords()
    {
        var article = Pages.Article(
            Pages.Around($"<p>Engineers <a href=\"../report?id=1\">found cracks</a> in two of the four piers of the old bridge, the port authority said on Tuesday.</p>{Pages.StoryMarkup}"),
            "https://example.org/news/harbour/");

        var link = Assert.Single(article.Links);
        Assert.Equal(("found cracks", "https://example.org/news/report?id=1"), (link.Text, link.Url));
        Assert.Equal(link.Text, article.Text[link.Span.Start..link.Span.End]);
    }

    [Fact]
    public void Figures_AreBlocksWithoutText_AndCaptionsStayOut()
    {
        var article = Pages.Article(Pages.Around(
            $"{Pages.Paragraphs(Pages.Story[..3])}<figure><img data-src=\"/bridge.jpg\" src=\"data:image/gif;base64,R0\" alt=\"The bridge\"><figcaption>The bridge on Monday. Photo: Ann Lee</figcaption></figure>{Pages.Paragraphs(Pages.Story[3..])}"),
            "https://example.org/");

        var figure = Assert.Single(article.Blocks, block => block.Kind == BlockKind.Image);
        Assert.Equal(new ArticleImage("https://example.org/bridge.jpg", "The bridge", "The bridge on Monday.", "Ann Lee"), figure.Image);
        Assert.Equal("", figure.Text);
        Assert.Equal(string.Join("\n\n", Pages.Story), article.Text);
    }

    [Fact]
    public void LeadPicture_StandsFirst_BelowHeadlineBylineAndDate()
    {
        var article = Pages.Article(Pages.Around(
            $"<p class=byline>By Ann Lee</p><p class=date>March 4, 2025</p><figure><img src=\"/bridge.jpg\" alt=\"The bridge\"><figcaption>The bridge at dusk. (Photo: Bo Ray)</figcaption></figure>{Pages.StoryMarkup}"),
            "https://example.org/news/");

        Assert.Equal(BlockKind.Image, article.Blocks[0].Kind);
        Assert.Equal("https://example.org/bridge.jpg", Assert.Single(article.Images).Url);
        Assert.Equal(string.Join("\n\n", Pages.Story), article.Text);
    }

    [Fact]
    public void Spans_SliceToTheirText_AndBlocksIncrease()
    {
        var article = Pages.Article(Pages.Around(
            $"<h2>Why \U0001F6A7 now?</h2>{Pages.StoryMarkup}<ul><li>One \U0001F600 item of the list that follows the story</li><li>Another item of it, as long as the first</li></ul><blockquote><p>“We had no choice at all,” the mayor said, “and we knew it in March.”</p></blockquote>"));
        var runes = article.Text.EnumerateRunes().ToArray();
        string Slice(TextSpan span) => string.Concat(runes[span.Start..span.End].Select(rune => rune.ToString()));

        var end = 0;
        foreach (var block in article.Blocks)
        {
            Assert.True(block.Span.Start >= end);
            end = block.Span.End;
            Assert.Equal(block.Text, Slice(block.Span));
            Assert.All(block.Items ?? [], item => Assert.Equal(item.Text, Slice(item.Span)));
        }
    }

    [Fact]
    public void SameBytes_GiveTheSameJson()
    {
        var html = Pages.Around(Pages.StoryMarkup);

        Assert.Equal(ArticleJson.Write(Pages.Article(html)), ArticleJson.Write(Pages.Article(html)));
    }

    [Fact]
    public void Evidence_NamesTheRuleThatDroppedProse()
    {
        var article = Pages.Article(Pages.Around(Pages.StoryMarkup), evidence: true);

        Assert.Contains(article.Evidence!.Dropped, dropped => dropped is { Rule: "footer" } && dropped.Text.StartsWith("© 2025", StringComparison.Ordinal));
        Assert.Null(Pages.Article(Pages.Around(Pages.StoryMarkup)).Evidence);
    }

    [Fact]
    public void Fails_WithTheLimit_WhenThereAreTooManyBlocks()
    {
        var html = Pages.Around(string.Concat(Enumerable.Repeat("<p>word</p>", 5000)));
        var result = new ArticleParser(new ParserLimits { MaxBlocks = 100 }).Parse(
            new ArticleSource(Encoding.UTF8.GetBytes(html)) { MediaType = "text/html" }, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((ParseFailureReason.TooComplex, nameof(ParserLimits.MaxBlocks)), (result.Failure?.Reason, result.Failure?.Limit));
    }

    [Fact]
    public void Dir_IsRightToLeft_ForArabic()
    {
        var article = Pages.Article(Pages.Around(Pages.Paragraphs(Enumerable.Repeat(
            "قال رئيس البلدية يوم الثلاثاء إن الجسر القديم سيغلق أمام حركة المرور ابتداء من يوم الاثنين، بعد أن عثر المهندسون على شقوق في دعامتين من دعاماته الأربع.", 6).Select((text, i) => $"{text} {i}")), "إغلاق الجسر القديم"));

        Assert.Equal("rtl", article.Dir);
    }

    [Fact]
    public void Text_IsFound_InScriptsWithoutSpaces()
    {
        string[] story = ["市议会周二晚间投票决定关闭旧港大桥，此前工程师在四座桥墩中的两座发现裂缝，该桥自一九一一年以来一直通行电车。", "市长表示，从周一起车辆将改走北侧通道，电车线路将止于鱼市，直到新桥建成为止，预计工期至少需要两年时间。", "东岸的店主们说，没有人事先征求过他们的意见，其中几人在投票之前就离开了会议厅，以示强烈的不满和抗议。"];
        var article = Pages.Article(Pages.Around(Pages.Paragraphs(story), "旧港大桥将关闭"));

        Assert.Equal(string.Join("\n\n", story), article.Text);
    }
}
