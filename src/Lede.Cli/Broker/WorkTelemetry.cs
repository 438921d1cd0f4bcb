using Lede.Service.Metering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Lede.Cli.Broker;

/// <summary>Where a worker's metrics go: to whoever asks its <c>/metrics</c>, to a collector over OTLP, or nowhere.</summary>
internal sealed class WorkTelemetry : IAsyncDisposable
{
    private readonly PrometheusScrape _scrape = new();
    private MeterProvider? _metrics;
    private WebApplication? _server;

    /// <summary>Where metrics are answered; <c>null</c> for nowhere.</summary>
    public string? Address => _server is null ? null : $"{_server.Urls.First()}/metrics";

    /// <summary>Starts what is asked for.</summary>
    /// <param name="listen">Address that answers <c>GET /metrics</c>; <c>null</c> for none.</param>
    /// <param name="collector">Address of an OTLP collector (HTTP, protobuf); <c>null</c> for none.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="IOException">The address is taken, or none of this machine.</exception>
    public static async Task<WorkTelemetry> StartAsync(Uri? listen, Uri? collector, CancellationToken stop)
    {
        var telemetry = new WorkTelemetry();
        if (listen is null && collector is null)
            return telemetry;
        telemetry.Gather(collector);
        try
        {
            if (listen is not null)
                await telemetry.ListenAsync(listen, stop);
            return telemetry;
        }
        catch
        {
            await telemetry.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        // What was counted last is sent.
        _metrics?.Dispose();
        _scrape.Dispose();
    }

    private void Gather(Uri? collector)
    {
        var builder = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService("lede-work", serviceVersion: ParserVersion.Current.Version))
            .AddMeter(WorkMetrics.MeterName, ServiceMetrics.Name, "System.Runtime")
            .AddReader(_scrape.Reader);
        if (collector is not null)
        {
            builder.AddOtlpExporter(exporter =>
            {
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                exporter.Endpoint = new Uri(collector, "v1/metrics");
            });
        }

        _metrics = builder.Build();
    }

    private async Task ListenAsync(Uri address, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder.Services.AddRoutingCore();
        _server = builder.Build();
        _server.MapMethods("/metrics", ["GET"], _scrape.AnswerAsync);
        await _server.StartAsync(stop);
    }
}
