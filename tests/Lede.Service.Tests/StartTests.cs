using System.Net;
using Lede.Service.Configuration;
using Lede.Service.Hosting;

namespace Lede.Service.Tests;

/// <summary>What the service does with its options at start.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("--Lede:Limits:MaxBytes=0", "Lede:Limits:MaxBytes is '0'; it must be a whole number from 1 to 1,073,741,824 (bytes).")]
    [InlineData("--Lede:Limits:MaxBytes=1073741825", "Lede:Limits:MaxBytes is '1073741825'; it must be a whole number from 1 to 1,073,741,824 (bytes).")]
    [InlineData("--Lede:Limits:MaxNodes=many", "Lede:Limits:MaxNodes is 'many'; it must be a whole number from 1,000 to 100,000,000 (nodes).")]
    [InlineData("--Lede:Limits:MaxDepth=15", "Lede:Limits:MaxDepth is '15'; it must be a whole number from 16 to 4,096 (levels).")]
    [InlineData("--Lede:Limits:MaxBlocks=-1", "Lede:Limits:MaxBlocks is '-1'; it must be a whole number from 10 to 10,000,000 (blocks).")]
    [InlineData("--Lede:Limits:MaxTime=00:00:10", "Lede:Limits:MaxTime is '00:00:10'; it must be a whole number from 10 to 600,000 (milliseconds).")]
    public void Refuses_LimitsOutOfBounds(string argument, string message) =>
        Assert.Equal(message, Assert.Throws<StartException>(() => LedeApp.Build([argument])).Message);

    [Theory]
    [InlineData("--Lede:Artcle=x", "Lede:Artcle is no option.")]
    [InlineData("--Lede:Limits:MaxSize=1", "Lede:Limits:MaxSize is no option.")]
    public void Refuses_UnknownOptions(string argument, string message) =>
        Assert.StartsWith(message, Assert.Throws<StartException>(() => LedeApp.Build([argument])).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_AnArticleThatCannotBeRead()
    {
        var missing = Path.Combine(AppContext.BaseDirectory, "no such article.txt");

        var error = Assert.Throws<StartException>(() => LedeApp.Build(["--Lede:Article=" + missing]));

        Assert.StartsWith($"Lede:Article: '{missing}' cannot be read: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_AnArticleWithoutText()
    {
        var empty = Path.Combine(AppContext.BaseDirectory, "empty.txt");
        File.WriteAllText(empty, " \n");

        var error = Assert.Throws<StartException>(() => LedeApp.Build(["--Lede:Article=" + empty]));

        Assert.StartsWith($"Lede:Article: '{empty}' cannot be parsed: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serves_TheArticleOfTheOptions()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "other.txt");
        await File.WriteAllTextAsync(file, "A short story.\n\nIt ends.", TestContext.Current.CancellationToken);
        await using var app = LedeApp.Build(["--urls", "http://127.0.0.1:0", "--Lede:Article=" + file, "--Logging:LogLevel:Default=Warning"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();

        var text = await client.GetStringAsync(new Uri(new Uri(app.Urls.Single()), "/article?format=text"), TestContext.Current.CancellationToken);

        Assert.Equal("A short story.\n\nIt ends.", text);
    }

    [Fact]
    public async Task Finishes_RequestsInFlightWhenStopped()
    {
        await using var app = LedeApp.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var body = new SlowContent("Hello");
        using var client = new HttpClient();
        var answer = client.PostAsync(new Uri(new Uri(app.Urls.Single()), "/article?format=text"), body, TestContext.Current.CancellationToken);
        await body.Begun;
        // Sent is not yet read: a server that is stopped before it saw the request may close the connection.
        await Task.Delay(200, TestContext.Current.CancellationToken);

        var stopped = app.StopAsync(TestContext.Current.CancellationToken);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(stopped.IsCompleted);
        body.Finish();

        using var response = await answer;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Hello world", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await stopped;
    }
}
