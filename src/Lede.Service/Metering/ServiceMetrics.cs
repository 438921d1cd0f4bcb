using System.Diagnostics.Metrics;
using System.Text.Json;
using Lede.Service.Admission;
using Lede.Service.Problems;

namespace Lede.Service.Metering;

/// <summary>What the service counts of its own work; requests and connections are counted by ASP.NET Core and Kestrel. Costs nothing while nobody listens.</summary>
internal sealed class ServiceMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Lede";

    private readonly Meter _meter;
    private readonly Histogram<double> _parseTime;
    private readonly Histogram<long> _sourceBytes;
    private readonly Counter<long> _articles;
    private readonly Counter<long> _limits;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _lines;
    private readonly Histogram<double> _wait;
    private readonly Histogram<double> _fetchTime;

    public ServiceMetrics(IMeterFactory factory)
    {
        _meter = factory.Create(Name);
        _parseTime = _meter.CreateHistogram("lede.parse.duration", "s", "Time of one parse, with writing its answer.", advice: Seconds());
        _sourceBytes = _meter.CreateHistogram("lede.source.size", "By", "Bytes of a source that was parsed.", advice: Bytes());
        _articles = _meter.CreateCounter<long>("lede.articles", "{article}", "Sources parsed, by what they turned out to be.");
        _limits = _meter.CreateCounter<long>("lede.limits", "{hit}", "Limits that a source exceeded.");
        _refusals = _meter.CreateCounter<long>("lede.refusals", "{request}", "Requests refused before they were parsed, by the limit that refused them.");
        _lines = _meter.CreateCounter<long>("lede.batch.lines", "{line}", "Lines of batches answered, by status.");
        _wait = _meter.CreateHistogram("lede.queue.duration", "s", "Time a parse waited for a slot.", advice: Seconds());
        _fetchTime = _meter.CreateHistogram("lede.fetch.duration", "s", "Time of one fetch by address, by outcome.", advice: Seconds());
    }

    /// <summary>One parse is done.</summary>
    public void Parsed(ParseResult result, int bytes, TimeSpan time)
    {
        if (!_parseTime.Enabled && !_articles.Enabled)
            return;
        var outcome = Outcome(result);
        _parseTime.Record(time.TotalSeconds, Tag("outcome", outcome));
        _sourceBytes.Record(bytes);
        _articles.Add(1, Tag("status", outcome));
        if (result.Failure?.Limit is { } limit)
            _limits.Add(1, Tag("limit", limit));
    }

    /// <summary>A request is answered with a problem; counted when a limit refused it unparsed.</summary>
    public void Refused(Problem problem)
    {
        if (problem is { Limit: { } limit, Type.Status: 408 or 413 or 429 })
            _refusals.Add(1, Tag("limit", limit));
    }

    /// <summary>A parse has waited so long for its slot.</summary>
    public void Waited(TimeSpan time) => _wait.Record(time.TotalSeconds);

    /// <summary>A line of a batch is answered.</summary>
    /// <param name="status">The HTTP status that a request of its own would have had.</param>
    public void Line(int status) => _lines.Add(1, new KeyValuePair<string, object?>("status", status));

    /// <summary>A fetch has ended.</summary>
    /// <param name="outcome"><c>ok</c>, or the reason of the failure in a word; one of a closed set, never an address.</param>
    /// <param name="time">From the request to the last byte or the failure.</param>
    public void Fetched(string outcome, TimeSpan time) => _fetchTime.Record(time.TotalSeconds, Tag("outcome", outcome));

    /// <summary>Shows the queue and the slots of the service.</summary>
    public void Watch(ParseSlots slots)
    {
        _meter.CreateObservableUpDownCounter("lede.queue.length", () => slots.Waiting, "{parse}", "Parses that wait for a slot.");
        _meter.CreateObservableUpDownCounter("lede.slots.busy", () => slots.Busy, "{slot}", "Slots at work.");
        _meter.CreateObservableUpDownCounter("lede.slots.limit", () => slots.Count, "{slot}", "Slots there are.");
    }

    /// <summary>Shows the memory that bodies hold.</summary>
    public void Watch(ByteBudget budget) =>
        _meter.CreateObservableUpDownCounter("lede.bodies.size", () => budget.Taken, "By", "Bytes of bodies held.");

    public void Dispose() => _meter.Dispose();

    /// <summary>What a source turned out to be: the status of the article, or why there is none.</summary>
    public static string Outcome(ParseResult result) => JsonNamingPolicy.CamelCase.ConvertName(
        result.IsArticle ? result.Article.Status.ToString() : result.Failure.Status?.ToString() ?? result.Failure.Reason.ToString());

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    // From a wire story to the longest parse allowed.
    private static InstrumentAdvice<double> Seconds() => new()
    {
        HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    private static InstrumentAdvice<long> Bytes() => new()
    {
        HistogramBucketBoundaries = [1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000, 4_000_000, 16_000_000],
    };
}
