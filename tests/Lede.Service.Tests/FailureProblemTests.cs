using System.Text.Json;
using Lede.Service.Problems;

namespace Lede.Service.Tests;

public sealed class FailureProblemTests
{
    [Theory]
    [InlineData(ParseFailureReason.Empty, "empty", 400)]
    [InlineData(ParseFailureReason.Malformed, "malformed", 400)]
    [InlineData(ParseFailureReason.UnsupportedMediaType, "unsupported-media-type", 415)]
    [InlineData(ParseFailureReason.TooLarge, "too-large", 413)]
    [InlineData(ParseFailureReason.TooComplex, "too-complex", 422)]
    [InlineData(ParseFailureReason.NoArticle, "no-article", 422)]
    [InlineData(ParseFailureReason.OutOfTime, "out-of-time", 503)]
    public void Maps_EveryReason(ParseFailureReason reason, string name, int status)
    {
        var problem = FailureProblem.From(new ParseFailure(reason, "Why."));

        Assert.Equal((name, status, "Why."), (problem.Type.Name, problem.Type.Status, problem.Detail));
    }

    [Fact]
    public void Maps_NoReasonToInternalError() =>
        Assert.All(Enum.GetValues<ParseFailureReason>(), reason =>
            Assert.NotSame(ProblemType.InternalError, FailureProblem.From(new ParseFailure(reason, "Why.")).Type));

    [Fact]
    public void Writes_LimitMeasuredAndStatus()
    {
        var failure = new ParseFailure(ParseFailureReason.NoArticle, "Why.")
        {
            Status = ArticleStatus.BotWall,
            Headline = "Bridge to close",
            Limit = "MaxNodes",
            Allowed = 3,
            Measured = 4,
        };
        using var json = JsonDocument.Parse(FailureProblem.From(failure).Write());

        Assert.Equal("botWall", json.RootElement.GetProperty("articleStatus").GetString());
        Assert.Equal("Bridge to close", json.RootElement.GetProperty("headline").GetString());
        Assert.Equal("MaxNodes", json.RootElement.GetProperty("limit").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("allowed").GetInt64());
        Assert.Equal(4, json.RootElement.GetProperty("measured").GetInt64());
    }
}
