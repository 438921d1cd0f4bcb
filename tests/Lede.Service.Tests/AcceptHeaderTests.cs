using Lede.Service.Representations;

namespace Lede.Service.Tests;

public sealed class AcceptHeaderTests
{
    [Theory]
    [InlineData("", "json")]
    [InlineData("*/*", "json")]
    [InlineData("application/json", "json")]
    [InlineData("APPLICATION/JSON", "json")]
    [InlineData("application/*;q=0.5", "json")]
    [InlineData("image/png, application/json;q=0.001", "json")]
    [InlineData("application/json;q=0, */*;q=0.1", "other")]
    [InlineData("image/png", null)]
    [InlineData("application/json;q=0", null)]
    [InlineData("*/*;q=0", null)]
    [InlineData("application/json;q=2", null)]
    [InlineData("json", null)]
    [InlineData("*", null)]
    public void Chooses_ByWeightAndSpecificity(string accept, string? name)
    {
        var chosen = AcceptHeader.Choose(accept);

        if (name == "other")
            Assert.NotSame(ArticleFormat.Default, chosen);
        else
            Assert.Equal(name, chosen?.Name);
    }
}
