using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Lede.Service.Admission;
using Lede.Service.Tests.Batches;
using Microsoft.Extensions.DependencyInjection;

namespace Lede.Service.Tests.Fetching;

/// <summary>Lines of <c>POST /articles</c> that have an address alone.</summary>
public sealed class FetchLinesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_EveryLineInItsPlace()
    {
        await using var source = await SourceServer.StartAsync(context => context.Request.Path == "/gone"
            ? SourceServer.Status(410)(context)
            : SourceServer.Gives("text/html", SourceServer.Page)(context));
        await using var service = await FetchingService.StartAsync(source.Address);

        var lines = await PostAsync(service, $$"""
            {"id":1,"url":"{{source.Address}}one"}
            {"id":2,"url":"{{source.Address}}gone"}
            {"id":3,"text":"It snowed."}
            {"id":4,"url":"http://127.0.0.2/"}
            {"id":5,"url":"{{source.Address}}five","published":"2025-02-10","annotate":false}
            """);

        Assert.Equal([1, 2, 3, 4, 5], lines.Select(line => line.GetProperty("id").GetInt32()));
        Assert.Equal("Snow in Moscow", lines[0].GetProperty("article").GetProperty("headline").GetString());
        Assert.Equal(source.Address + "one", lines[0].GetProperty("fetched").GetProperty("url").GetString());
        Assert.Equal(("/problems/fetch-failed", 410, 2), (lines[1].GetProperty("problem").GetProperty("type").GetString(), lines[1].GetProperty("problem").GetProperty("upstreamStatus").GetInt32(), lines[1].GetProperty("problem").GetProperty("line").GetInt32()));
        Assert.False(lines[2].TryGetProperty("fetched", out _));
        Assert.Equal("/problems/address-refused", lines[3].GetProperty("problem").GetProperty("type").GetString());
        Assert.Empty(lines[4].GetProperty("article").GetProperty("quotes").EnumerateArray());
    }

    [Fact]
    public async Task Refuses_WhileFetchingIsOff()
    {
        await using var service = await RunningService.StartAsync();

        var line = Assert.Single(await PostAsync(service, "{\"url\":\"http://example.org/\"}"));

        Assert.Equal("/problems/fetch-disabled", line.GetProperty("problem").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Fetches_ManyAtOnceAndNoMore()
    {
        const int Most = 8; // three quarters of it are for lines
        var (now, peak) = (0, 0);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var source = await SourceServer.StartAsync(async context =>
        {
            var at = Interlocked.Increment(ref now);
            InterlockedMax(ref peak, at);
            if (at == Most * 3 / 4)
                all.TrySetResult();
            await all.Task.WaitAsync(context.RequestAborted);
            await Task.Delay(20, context.RequestAborted);
            Interlocked.Decrement(ref now);
            await SourceServer.Gives("text/plain", "It snowed in Moscow on Sunday, Ann Lee said.")(context);
        });
        await using var service = await FetchingService.StartAsync(source.Address, string.Create(CultureInfo.InvariantCulture, $"--Lede:Limits:MaxFetches={Most}"));

        var lines = await PostAsync(service, string.Join('\n', Enumerable.Range(0, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{i},\"url\":\"{source.Address}{i}\"}}"))));

        Assert.Equal(Enumerable.Range(0, 40), lines.Select(line => line.GetProperty("id").GetInt32()));
        Assert.All(lines, line => Assert.True(line.TryGetProperty("article", out _), line.GetRawText()));
        Assert.Equal(Most * 3 / 4, peak);
    }

    [Fact]
    public async Task GivesEverythingBack_WhenTheClientGoesAway()
    {
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var source = await SourceServer.StartAsync(async context =>
        {
            if (context.Request.Path != "/slow")
            {
                await SourceServer.Gives("text/html", SourceServer.Page)(context);
                return;
            }

            came.TrySetResult();
            context.RequestAborted.Register(() => left.TrySetResult());
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var service = await FetchingService.StartAsync(source.Address);
        var budget = service.App.Services.GetRequiredService<ByteBudget>();

        await using (var batch = await BatchConnection.OpenAsync(service.Address))
        {
            await batch.SendAsync($"{{\"url\":\"{source.Address}slow\"}}\n{{\"url\":\"{source.Address}a\"}}\n{{\"url\":\"{source.Address}b\"}}\n");
            await came.Task.WaitAsync(Stop);
            batch.Abort();
        }

        await left.Task.WaitAsync(Stop); // the fetch is broken off, and nothing is held for it or for those behind it
        while (budget.Taken > 0)
            await Task.Delay(5, Stop);
        using var answer = await service.GetAsync("/article");
        Assert.True(answer.IsSuccessStatusCode);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (int seen; (seen = Volatile.Read(ref most)) < value;)
            Interlocked.CompareExchange(ref most, value, seen);
    }

    private static async Task<JsonElement[]> PostAsync(RunningService service, string lines)
    {
        using var content = new StringContent(lines);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-ndjson");
        using var answer = await service.Client.PostAsync(new Uri("/articles", UriKind.Relative), content, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
    }
}
