using Lede.Reading;

namespace Lede.Tests.Reading;

/// <summary>That no page costs more work than its size allows, counted, not timed.</summary>
public sealed class KillerPageTests
{
    // Steps a byte: a tag takes one token and at least three bytes; eight leaves room for elements opened anew.
    private const int StepsPerByte = 8;

    public static TheoryData<string> Names => [.. KillerPages.All.Select(killer => killer.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_InLinearWork(string name)
    {
        var killer = KillerPages.All.Single(killer => killer.Name == name);
        var bytes = killer.Bytes(killer.Count);

        var reading = PageReader.Read(new ArticleSource(bytes), new ParserLimits(), TestContext.Current.CancellationToken);

        if (reading.Failure is { } failure)
        {
            Assert.Equal(nameof(ParserLimits.MaxNodes), failure.Limit);
            return;
        }

        using var page = reading.Page!;
        Assert.InRange(page.Steps, 0, (long)bytes.Length * StepsPerByte + 10_000);
        Assert.InRange(Depth(page), 1, new ParserLimits().MaxDepth + 2); // a formatting element moved inside its block adds one
    }

    [Fact]
    public void Rejects_TooManyNodes()
    {
        var limits = new ParserLimits { MaxNodes = 1000 };

        var reading = PageReader.Read(new ArticleSource(KillerPages.All.Single(killer => killer.Name == "unclosed br").Bytes(5000)), limits, TestContext.Current.CancellationToken);

        Assert.Equal(ParseFailureReason.TooComplex, reading.Failure!.Reason);
        Assert.Equal(1000, reading.Failure.Allowed);
    }

    [Fact]
    public void Stops_WhenCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var bytes = KillerPages.All.Single(killer => killer.Name == "unclosed br").Bytes(100_000);

        Assert.Throws<OperationCanceledException>(() => PageReader.Read(new ArticleSource(bytes), new ParserLimits(), cancelled.Token));
    }

    private static int Depth(Page page)
    {
        var depths = new int[page.Count];
        for (var i = 1; i < page.Count; i++)
            depths[i] = depths[page.Parent(i)] + 1;
        return depths.Max();
    }
}
