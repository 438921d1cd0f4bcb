using Lede.Tests.Reading;

namespace Lede.Tests;

/// <summary>That killer pages and killer copy come out of the whole route as an article or a reason, in memory their size allows.</summary>
public sealed class KillerTests
{
    // A fraction of full size keeps the test short; what is not linear in work or memory is far beyond the bounds here already.
    private const int Fraction = 8;
    private const int CopySize = 60_000;

    // Allocated bytes a byte of source, and what every parse may take: 500 MB for 8 MB at full size is 60. Small blocks cost most.
    private const int BytesPerByte = 150;
    private const int BytesAtLeast = 20_000_000;

    private static readonly ParserLimits Limits = new() { MaxTime = TimeSpan.FromMinutes(2) };

    public static TheoryData<string> Pages => [.. KillerPages.All.Select(killer => killer.Name)];

    public static TheoryData<string> Copies => [.. KillerCopies.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void AnswersPage_InBoundedMemory(string name)
    {
        var killer = KillerPages.All.Single(killer => killer.Name == name);

        Answers(killer.Bytes(Math.Max(1, killer.Count / Fraction)), "text/html");
    }

    [Theory]
    [MemberData(nameof(Copies))]
    public void AnswersCopy_InBoundedMemory(string unit) => Answers(KillerCopies.Bytes(unit, CopySize), "text/plain");

    [Theory]
    [InlineData(600)]
    [InlineData(6_000)]
    public void KeepsEveryParagraph_OfEndlessProse(int count)
    {
        var bytes = KillerPages.All.Single(killer => killer.Name == "ordinary paragraphs").Bytes(count);

        var result = new ArticleParser(Limits).Parse(new ArticleSource(bytes) { MediaType = "text/html" }, new ParserOptions { Annotate = false }, TestContext.Current.CancellationToken);

        Assert.True(result.IsArticle, result.Failure?.Message);
        Assert.InRange(result.Article.Blocks.Count, count * 0.9, count);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    public void Throws_WhenCancelledBefore(string mediaType)
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var source = new ArticleSource(KillerCopies.Bytes("he said ", CopySize)) { MediaType = mediaType };

        Assert.ThrowsAny<OperationCanceledException>(() => new ArticleParser(Limits).Parse(source, cancellation: cancelled.Token));
    }

    private static void Answers(byte[] bytes, string mediaType)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = new ArticleParser(Limits).Parse(new ArticleSource(bytes) { MediaType = mediaType }, cancellation: TestContext.Current.CancellationToken);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (long)bytes.Length * BytesPerByte + BytesAtLeast);
        Assert.NotEqual(ParseFailureReason.OutOfTime, result.Failure?.Reason);
    }
}
