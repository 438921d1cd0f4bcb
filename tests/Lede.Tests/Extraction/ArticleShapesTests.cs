namespace Lede.Tests.Extraction;

/// <summary>Articles that are more, or built otherwise, than a row of paragraphs.</summary>
public sealed class ArticleShapesTests
{
    private static string Whole => string.Join("\n\n", Pages.Story);

    [Fact]
    public void Interview_KeepsQuestionsAndAnswers()
    {
        string[] questions = ["Why must the bridge close now?", "When did the council know of the cracks?", "Who is going to pay for all of this?"];
        var body = string.Concat(questions.Select((question, i) => $"<p><strong>{question}</strong></p><p>{Pages.Story[2 * i]}</p><p>{Pages.Story[2 * i + 1]}</p>"));
        var article = Pages.Article(Pages.Around(body));

        Assert.Equal(string.Join("\n\n", questions.SelectMany((question, i) => new[] { question, Pages.Story[2 * i], Pages.Story[2 * i + 1] })), article.Text);
    }

    [Fact]
    public void Interview_InADefinitionList_IsKeptInOrder()
    {
        var body = string.Concat(Pages.Story.Select((answer, i) => $"<dt>Question number {i + 1}, about the bridge?</dt><dd><p>{answer}</p></dd>"));
        var article = Pages.Article(Pages.Around($"<dl>{body}</dl>"));

        var end = -1;
        foreach (var answer in Pages.Story)
        {
            var at = article.Text.IndexOf(answer, StringComparison.Ordinal);
            Assert.True(at > end, answer);
            end = at;
        }

        Assert.Contains("Question number 6, about the bridge?", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<section class=\"footnotes\" role=\"doc-endnotes\"><ol>", "</ol></section>")]
    [InlineData("<hr><ol class=\"footnotes-list\">", "</ol>")]
    [InlineData("<div class=\"footnotes\"><h3>Notes</h3><ol>", "</ol></div>")]
    public void Footnotes_AreAList(string open, string close)
    {
        var notes = new[] { "Port Authority, Report on the Harbour Crossings, volume two, page 14.", "The divers went down twice, in February and again in late April.", "Minutes of the council’s committee for works, session of 3 March." };
        var items = string.Concat(notes.Select((note, i) => $"<li id=\"fn{i + 1}\">{note} <a href=\"#fnref{i + 1}\" class=\"footnote-backref\">↩</a></li>"));
        var body = Pages.StoryMarkup.Replace("works told", "works<sup id=\"fnref1\"><a href=\"#fn1\">1</a></sup> told", StringComparison.Ordinal);
        var article = Pages.Article(Pages.Around(body + open + items + close));

        var list = Assert.Single(article.Blocks, block => block.Kind == BlockKind.List);
        Assert.True(list.Ordered);
        Assert.Equal(3, list.Items!.Count);
        Assert.StartsWith(notes[1], list.Items[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Post_OfAnotherSite_IsAQuoteWithItsLink()
    {
        var post = "<blockquote class=\"twitter-tweet\"><p lang=\"en\" dir=\"ltr\">Nobody on the eastern bank was asked before the vote. Not one of us.</p>&mdash; Fish Market (@fishmarket) <a href=\"https://social.example/fishmarket/1\">March 4, 2025</a></blockquote><script async src=\"https://social.example/widgets.js\"></script>";
        var article = Pages.Article(Pages.Around(Pages.Paragraphs(Pages.Story[..3]) + post + Pages.Paragraphs(Pages.Story[3..])));

        var quote = Assert.Single(article.Blocks, block => block.Kind == BlockKind.Quote);
        Assert.StartsWith("Nobody on the eastern bank was asked", quote.Text, StringComparison.Ordinal);
        Assert.Contains(article.Links, link => link.Url == "https://social.example/fishmarket/1");
    }

    [Fact]
    public void Text_InADeclarativeShadowRoot_IsFound()
    {
        var article = Pages.Article(Pages.Around("").Replace("<div class=\"article-body\"></div>", $"<news-body><template shadowrootmode=\"open\"><style>p{{color:red}}</style><div class=\"article-body\">{Pages.StoryMarkup}</div></template></news-body>", StringComparison.Ordinal));

        Assert.Equal(Whole, article.Text);
    }

    [Fact]
    public void Text_InATemplateForScripts_IsNotShown()
    {
        var article = Pages.Article(Pages.Around($"{Pages.StoryMarkup}<template id=\"row\"><p>This paragraph is a pattern that a script fills in for each comment that readers leave below.</p></template>"));

        Assert.Equal(Whole, article.Text);
    }

    [Fact]
    public void Amp_IsReadAsAnyPage()
    {
        var page = Pages.Around($"<amp-ad width=300 height=250 type=x><div placeholder>Advertisement</div></amp-ad>{Pages.StoryMarkup}<amp-social-share type=\"email\"></amp-social-share>")
            .Replace("<html lang", "<html ⚡ lang", StringComparison.Ordinal)
            .Replace("</body>", "<amp-consent layout=nodisplay id=c><div id=ui><p>We and our partners store information on your device. Accept all?</p><button on=\"tap:c.accept\">Accept</button></div></amp-consent></body>", StringComparison.Ordinal);
        var article = Pages.Article(page);

        Assert.Equal(Whole, article.Text);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>The Daily Example</title></head><frameset cols='20%,80%'><frame src=menu.html><frame src=story.html><noframes><p>Your browser shows no frames.</p></noframes></frameset></html>")]
    [InlineData("<!DOCTYPE html><html><head><title>The Daily Example</title></head><body><iframe src=story.html>Your browser shows no frames.</iframe></body></html>")]
    public void Frames_HoldNoArticle(string page) => Assert.Equal(ParseFailureReason.NoArticle, Pages.Parse(page).Failure?.Reason);

    [Fact]
    public void Opinion_IsAnArticle_WithoutItsAuthorsBox()
    {
        var body = $"<p class=\"kicker\">Opinion</p>{Pages.StoryMarkup}<div class=\"author-bio\"><p>Ann Lee is a columnist for The Daily Example and writes about harbours, bridges and trams every week.</p></div>";
        var article = Pages.Article(Pages.Around(body));

        Assert.EndsWith(Pages.Story[^1], article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_InArticlesOfTheirOwn_AreOneText()
    {
        var parts = string.Concat(Pages.Story.Chunk(2).Select((part, i) => $"<article class=\"chapter\"><h2>Chapter {i + 1}: what the divers saw</h2>{Pages.Paragraphs(part)}</article>"));
        var article = Pages.Article(Pages.Around("").Replace("<div class=\"article-body\"></div>", parts, StringComparison.Ordinal));

        Assert.All(Pages.Story, paragraph => Assert.Contains(paragraph, article.Text, StringComparison.Ordinal));
        Assert.Equal(3, article.Blocks.Count(block => block.Kind == BlockKind.Heading));
    }

    [Fact]
    public void ArticlesBelow_AreOthers()
    {
        var others = string.Concat(Enumerable.Range(1, 4).Select(i => $"<article class=\"teaser\"><h3><a href=\"/{i}\">Another story, number {i}, of the same day</a></h3><p>What happened there in a few words.</p></article>"));
        var article = Pages.Article(Pages.Around(Pages.StoryMarkup).Replace("</main>", $"<section class=\"more-stories\"><h2>More stories</h2>{others}</section></main>", StringComparison.Ordinal));

        Assert.Equal(Whole, article.Text);
    }

    [Theory]
    [InlineData("he", "הנהגת העיר החליטה ביום שלישי לסגור את הגשר הישן בנמל, לאחר שמהנדסים מצאו סדקים בשניים מתוך ארבעת העמודים שלו, כך מסר דובר העירייה בסוף הישיבה הארוכה.")]
    [InlineData("fa", "شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی بندر را ببندد، پس از آنکه مهندسان در دو پایه از چهار پایه آن ترک‌هایی پیدا کردند، سخنگوی شهرداری در پایان نشست گفت.")]
    public void RightToLeft_IsToldByTheText(string language, string paragraph)
    {
        var article = Pages.Article(Pages.Around(Pages.Paragraphs(Enumerable.Range(1, 5).Select(i => $"{paragraph} {i}"))));

        Assert.Equal(("rtl", language), (article.Dir, article.Language));
        Assert.Equal(5, article.Blocks.Count);
    }
}
