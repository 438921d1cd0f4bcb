using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Lede.Service.Metering;

/// <summary><c>GET /metrics</c>: what OpenTelemetry has gathered, in Prometheus' text format. OpenTelemetry's own exporter for it has no version
/// but previews, and <c>prometheus-net</c> has had no release since January 2024 and says nothing of trimming; the gathering, which is the hard part, is the stable SDK's.</summary>
internal sealed class PrometheusScrape : IDisposable
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";
    private const int MostMilliseconds = 5_000;

    private readonly object _lock = new();
    private readonly Exporter _exporter = new();

    public PrometheusScrape() => Reader = new BaseExportingMetricReader(_exporter);

    /// <summary>What gathers the metrics.</summary>
    public MetricReader Reader { get; }

    public Task AnswerAsync(HttpContext context)
    {
        var body = Collect();
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }

    public void Dispose() => _exporter.Dispose();

    // One scrape at a time: the exporter is handed the metrics of the collection that is going on.
    private byte[] Collect()
    {
        lock (_lock)
        {
            Reader.Collect(MostMilliseconds);
            return _exporter.Last;
        }
    }

    private sealed class Exporter : BaseExporter<Metric>
    {
        public byte[] Last { get; private set; } = [];

        public override ExportResult Export(in Batch<Metric> batch)
        {
            var text = new PrometheusText();
            foreach (var metric in batch)
                text.Add(metric);
            Last = text.ToBytes();
            return ExportResult.Success;
        }
    }
}
