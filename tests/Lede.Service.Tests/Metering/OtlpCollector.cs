using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Lede.Service.Tests.Metering;

/// <summary>A collector that OTLP is sent to.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, int> _paths;
    private readonly WebApplication _app;

    private OtlpCollector(WebApplication app, ConcurrentDictionary<string, int> paths) => (_app, _paths) = (app, paths);

    public string Address => _app.Urls.Single();

    /// <summary>The paths that something came to, in order.</summary>
    public IEnumerable<string> Paths => _paths.Keys.Order();

    public static async Task<OtlpCollector> StartAsync(CancellationToken stop)
    {
        var paths = new ConcurrentDictionary<string, int>();
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, stop);
            paths[context.Request.Path.ToString()] = 1;
        });
        await app.StartAsync(stop);
        return new OtlpCollector(app, paths);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
