using System.Net;
using System.Text.Json;

namespace Lede.Service.Tests.Fetching;

/// <summary>The service with fetching switched on.</summary>
internal static class FetchingService
{
    /// <summary>Starts it with a source on its allow-list.</summary>
    public static Task<RunningService> StartAsync(Uri source, params string[] options) =>
        RunningService.StartAsync(["--Lede:Fetch=true", $"--Lede:FetchAllow={source.Authority}", .. options]);

    /// <summary>The path that asks for a path of a source.</summary>
    public static string Path(SourceServer source, string path = "/", string rest = "") => Path(new Uri(source.Address, path).ToString(), rest);

    /// <summary>The path that asks for an address.</summary>
    public static string Path(string address, string rest = "") => $"/article?url={Uri.EscapeDataString(address)}{rest}";

    /// <summary>Asserts that an answer is a problem, and gives it.</summary>
    public static async Task<JsonElement> AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string type)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode} {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal("/problems/" + type, problem.GetProperty("type").GetString());
        return problem;
    }
}
