using Lede.Service.Fetching;
using Lede.Service.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Lede.Service.Tests;

/// <summary>The service with options of a test's own, on a real port.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private RunningService(WebApplication app)
    {
        App = app;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public WebApplication App { get; }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public static Task<RunningService> StartAsync(params string[] options) => StartAsync(null, options);

    public static async Task<RunningService> StartAsync(FetchNetwork? network, params string[] options)
    {
        // Parsing has a low priority, and a machine that runs tests is busy.
        var app = LedeApp.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None", "--Lede:Limits:MaxTime=600000", "--Lede:Limits:QueueTime=600000", .. options], network);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningService(app);
    }

    /// <summary>Sends a request without a body, with headers that are sent as they are written.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
