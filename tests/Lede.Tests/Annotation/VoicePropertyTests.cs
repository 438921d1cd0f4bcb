using System.Text;

namespace Lede.Tests.Annotation;

public sealed class VoicePropertyTests
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "‘", "’", "'", "''", "``", "«", "»", "„", "said", "Said", "Ann Lee", "Lee", "he", "she", "who", ",", ".", "?", ":", "—", "(", ")", "\n\n",
        "the president", "according to", "as saying", "was quoted by", "Mr.", "Sen.", "calling it", "I", "’s", "and", "of", "a plan", "2015", "on Sunday", "\U0001F600", "Jr.",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Spans_HoldOnAnySequence(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var text = new StringBuilder("x");
            for (var i = random.Next(80); i >= 0; i--)
                text.Append(random.Next(4) == 0 ? "" : " ").Append(Pieces[random.Next(Pieces.Length)]);
            VoiceProperties.Check(QuotationTests.Parse(text.ToString()));
        }
    }

    [Fact]
    public void Spans_CountCodePoints()
    {
        var article = QuotationTests.Parse("\U0001F600 Ann Lee said: “We are here \U0001F600 today.”");

        var part = Assert.Single(Assert.Single(article.Quotes).Parts);
        Assert.Equal(new TextSpan(16, 38), part.Span);
        VoiceProperties.Check(article);
    }
}
