using Lede.Service.Configuration;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Lede.Service.Metering;

/// <summary>Where metrics and traces go: to whoever asks <c>/metrics</c>, to a collector over OTLP, or, by default, nowhere. Where they go nowhere
/// nothing of OpenTelemetry is loaded, and nothing is measured.</summary>
internal static class Telemetry
{
    // Of the service, of the server, and of the runtime (memory, collections, threads).
    private static readonly string[] Meters =
        [ServiceMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void Add(IServiceCollection services, ServiceOptions options)
    {
        if (!options.Metrics && options.Otlp is null)
            return;
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("lede", serviceVersion: ParserVersion.Current.Version));
        var scrape = options.Metrics ? new PrometheusScrape() : null;
        if (scrape is not null)
            services.AddSingleton(scrape);
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (scrape is not null)
                metrics.AddReader(scrape.Reader);
            if (options.Otlp is { } collector)
                metrics.AddOtlpExporter(exporter => SendTo(exporter, collector, "v1/metrics"));
        });
        if (options.Otlp is { } traced)
        {
            telemetry.WithTracing(traces => traces
                .AddSource(ServiceTraces.Name, "Microsoft.AspNetCore")
                .AddOtlpExporter(exporter => SendTo(exporter, traced, "v1/traces")));
        }
    }

    /// <summary>Adds <c>/metrics</c>, when it is switched on.</summary>
    public static void Map(WebApplication app, ServiceOptions options)
    {
        if (options.Metrics)
            app.MapMethods("/metrics", [HttpMethods.Get], app.Services.GetRequiredService<PrometheusScrape>().AnswerAsync);
    }

    private static void SendTo(OtlpExporterOptions exporter, Uri collector, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(collector, path);
    }
}
