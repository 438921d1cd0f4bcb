using Lede.Service.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Lede.Service.Tests;

/// <summary>The service in this process, on a real port.</summary>
public sealed class KestrelService : ServiceUnderTest
{
    private readonly WebApplication _app = LedeApp.Build([.. Arguments, "--Logging:LogLevel:Default=Warning"]);

    public override async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        Start(new Uri(_app.Urls.Single()));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }
}
