namespace Lede.Service.Tests;

/// <summary>A running service and a client for it. Every one is started with <see cref="Arguments"/>, so that the same tests fit all.</summary>
public abstract class ServiceUnderTest : IAsyncLifetime
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    /// <summary>Small, so that a body above the limit is quickly sent.</summary>
    public const int MaxBytes = 100_000;

    // Parsing has a low priority, and a machine that runs tests is busy: how long it takes is no matter of these tests.
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--urls", "http://127.0.0.1:0",
        $"--Lede:Limits:MaxBytes={MaxBytes}",
        "--Lede:Limits:MaxTime=600000",
        "--Lede:Limits:QueueTime=600000",
        "--Lede:Fetch=true",
        "--Lede:FetchAllow=127.0.0.1",
    ];

    /// <summary>Why the service cannot be tested here; <c>null</c> when it can.</summary>
    public string? Missing { get; protected set; }

    /// <summary>A client for it. Skips the running test when the service is <see cref="Missing"/>.</summary>
    public HttpClient Client
    {
        get
        {
            Assert.SkipWhen(Missing is not null, Missing ?? "");
            return _client;
        }
    }

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
        _client.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected void Start(Uri address) => _client.BaseAddress = address;
}
