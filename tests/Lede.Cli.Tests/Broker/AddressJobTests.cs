using System.Text;
using System.Text.Json;
using Lede.Cli.Tests.Archives;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lede.Cli.Tests.Broker;

/// <summary>Jobs that are addresses, and what comes of them.</summary>
public sealed class AddressJobTests(NatsFixture nats) : QueueTest(nats)
{
    private int _busy;

    [Fact]
    public async Task Fetches_WhatIsThere_AndSaysWhatIsNot()
    {
        await using var server = await ServeAsync();
        var host = new Uri(server.Urls.Single()).Authority;
        string[] paths = ["page", "moved", "busy-once", "gone", "picture", "broken"];
        var lines = string.Concat(paths.Select(path => $$"""{"id":"{{path}}","url":"http://{{host}}/{{path}}","published":"2026-09-01"}""" + "\n"))
            + $$"""{"id":"elsewhere","url":"http://{{host.Replace("127.0.0.1", "127.0.0.2", StringComparison.Ordinal)}}/page"}""" + "\n";

        var submitted = await RunAsync(["submit", "--lines"], Encoding.UTF8.GetBytes(lines));
        Start("work", "--fetch", "--fetch-allow", host, "--attempts", "2", "--retry-after", "0.01");
        var results = (await RunAsync("results", "--wait")).Lines.ToDictionary(line => Text(line, "id"), Json);
        var dead = Json(Assert.Single((await RunAsync("dlq", "list")).Lines));

        Assert.Equal((ExitCode.Done, 7), (submitted.ExitCode, submitted.Lines.Count));
        foreach (var (id, path) in new[] { ("page", "page"), ("moved", "page"), ("busy-once", "busy-once") })
        {
            Assert.Equal("Sun over town", results[id].GetProperty("article").GetProperty("headline").GetString());
            Assert.Equal((200, $"http://{host}/{path}"), (results[id].GetProperty("fetched").GetProperty("status").GetInt32(), results[id].GetProperty("fetched").GetProperty("url").GetString()));
        }

        Assert.Equal(
            [("elsewhere", "/problems/address-refused"), ("gone", "/problems/fetch-failed"), ("picture", "/problems/fetched-media-type")],
            results.Where(result => result.Value.TryGetProperty("problem", out _)).Select(result => (result.Key, TypeOf(result.Value))).Order());
        Assert.Equal(("/problems/fetch-failed", 2), (TypeOf(dead), dead.GetProperty("attempts").GetInt32()));
    }

    [Theory]
    [InlineData("work --fetch-allow 10.0.0.0/8", "--fetch-allow takes a host")]
    [InlineData("work --metrics 9464", "--metrics is '9464'; it must be an address that begins with http://.")]
    [InlineData("work --otlp ftp://localhost", "--otlp is 'ftp://localhost'; it must be an address that begins with http:// or https://.")]
    public async Task Refuses_WrongAddresses(string words, string message)
    {
        var run = await RunAsync(words.Split(' '));

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static string TypeOf(JsonElement line) => line.GetProperty("problem").GetProperty("type").GetString()!;

    private async Task<WebApplication> ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.MapGet("/page", () => Results.Content(WarcFile.Page, "text/html"));
        server.MapGet("/moved", () => Results.Redirect("/page"));
        server.MapGet("/busy-once", () => Interlocked.Increment(ref _busy) == 1 ? Results.StatusCode(503) : Results.Content(WarcFile.Page, "text/html"));
        server.MapGet("/gone", () => Results.StatusCode(410));
        server.MapGet("/picture", () => Results.Content("", "image/png"));
        server.MapGet("/broken", () => Results.StatusCode(500));
        await server.StartAsync(Stop);
        return server;
    }
}
