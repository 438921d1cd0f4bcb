using Lede.Service.Admission;
using Lede.Service.Fetching;
using Lede.Service.Metering;

namespace Lede.Service.Batches;

/// <summary>Batches in the service: parsed in its slots, where they take turns with single requests, and fetched as it is allowed.</summary>
internal sealed partial class ServiceHost(AdmittedParser parser, ByteBudget budget, ServiceMetrics metrics, ILogger<ServiceHost> log) : IBatchHost
{
    private AdmittedFetcher? _fetcher;

    public int Fetches { get; private init; }

    /// <summary>The same with addresses fetched.</summary>
    /// <param name="fetcher">Fetches; <c>null</c> changes nothing.</param>
    /// <param name="limits">How much at once.</param>
    public ServiceHost With(AdmittedFetcher? fetcher, FetchLimits limits) =>
        fetcher is null ? this : new ServiceHost(parser, budget, metrics, log) { Fetches = FetchSlots.OfLines(limits), _fetcher = fetcher };

    public Task<T> ParseAsync<T>(ParseJob job, Func<ParseResult, T> write, CancellationToken stop) => parser.ParseLineAsync(job, write, stop);

    public async Task<HeldPage?> FetchAsync(Uri url, CancellationToken stop)
    {
        if (_fetcher is null)
            return null;
        var share = budget.Open();
        try
        {
            return new HeldPage(await _fetcher.FetchLineAsync(new FetchOrder(url), share, stop), share);
        }
        catch
        {
            share.Dispose();
            throw;
        }
    }

    public void Answered(int status) => metrics.Line(status);

    public void Failed(Exception error) => Failed(log, error);

    [LoggerMessage(EventId = 10, Level = LogLevel.Error, Message = "A line of a batch failed.")]
    private static partial void Failed(ILogger logger, Exception error);
}
