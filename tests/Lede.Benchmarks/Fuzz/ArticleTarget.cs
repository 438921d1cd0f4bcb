using Lede.Writing;

namespace Lede.Benchmarks.Fuzz;

/// <summary>Bytes to an article, whole: pages or wire copy, with all annotators and writers.</summary>
internal sealed record ArticleTarget(string Name, int Share, string MediaType) : FuzzTarget(Name, Share)
{
    private static readonly string?[] Charsets = [null, null, null, null, "utf-8", "utf-16", "windows-1252", "shift_jis", "gb18030", "iso-2022-jp", "x-unknown"];

    // Slow is what takes processor time, not what waits for a busy machine: no limit on time but the one for hangs.
    private static readonly ArticleParser Parser = new(new ParserLimits { MaxNodes = 200_000, MaxBlocks = 20_000, MaxDepth = 64, MaxTime = TimeSpan.FromMinutes(10) });

    public override IReadOnlyList<byte[]> Words => IsPage ? FuzzWords.Page : FuzzWords.Copy;

    private bool IsPage => MediaType != "text/plain";

    public override byte[] Seed(FuzzCorpus corpus, Dice dice) => IsPage ? corpus.Page(dice) : corpus.Copy(dice);

    public override void Run(byte[] input, Dice dice)
    {
        var source = new ArticleSource(input)
        {
            MediaType = MediaType,
            Charset = dice.Of(Charsets),
            Url = dice.Once(2) ? new Uri("https://example.org/news/2025/02/10/cold") : null,
            Published = dice.Once(2) ? new DateOnly(2025, 2, 10) : null,
        };
        var options = new ParserOptions { IncludeEvidence = dice.Once(4) };
        var result = Parser.Parse(source, options);
        if (!result.IsArticle)
        {
            if (result.Failure.Reason is ParseFailureReason.OutOfTime or ParseFailureReason.UnsupportedMediaType)
                throw new FuzzException("Ended with " + result.Failure.Reason);
            return;
        }

        var json = ArticleJson.Write(result.Article);
        ArticleInvariants.Check(result.Article, json);
        if (dice.Once(8))
            CheckAgain(result.Article, json, Parser.Parse(source, options));
    }

    private static void CheckAgain(Article article, byte[] json, ParseResult again)
    {
        if (!again.IsArticle || !ArticleJson.Write(again.Article).AsSpan().SequenceEqual(json))
            throw new FuzzException("The same bytes gave another article.");
        ArticleInvariants.CheckHtml(ArticleHtml.Write(article));
        ArticleInvariants.CheckJson(ArticleJsonLd.Write(article));
        _ = ArticleMarkdown.Write(article);
        _ = ArticlePlainText.Write(article);
    }
}
