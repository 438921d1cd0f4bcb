using Lede.Extraction;

namespace Lede.Tests.Extraction;

public sealed class PageQualityTests
{
    [Theory]
    [InlineData(0f, 0)]
    [InlineData(0.93f, 0.88)]
    [InlineData(1f, 0.99)]
    public void Score_IsWhatWasMeasured(float expected, double score) => Assert.Equal(score, PageQuality.Score(expected));

    [Fact]
    public void Score_NeverFalls_AsTheExpectationRises()
    {
        for (var i = 0; i < 100; i++)
            Assert.True(PageQuality.Score(i / 100f) <= PageQuality.Score((i + 1) / 100f));
    }
}
