namespace Lede.Service.Tests;

/// <summary>A running service and a client for it. Every one is started with <see cref="Arguments"/>, so that the same tests fit all.</summary>
public abstract class ServiceUnderTest : IAsyncLifetime
{
    /// <summary>Small, so that a body above the limit is quickly sent.</summary>
    public const int MaxBytes = 100_000;

    public static IReadOnlyList<string> Arguments { get; } = ["--urls", "http://127.0.0.1:0", $"--Lede:Limits:MaxBytes={MaxBytes}"];

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public Uri Address => Client.BaseAddress!;

    /// <summary>GETs a path with headers that are sent as they are written.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public abstract ValueTask InitializeAsync();

    public virtual ValueTask DisposeAsync()
    {
        Client.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
