using System.Diagnostics.Metrics;
using Lede.Service.Admission;
using Lede.Service.Configuration;
using Lede.Service.Metering;
using Microsoft.Extensions.DependencyInjection;

namespace Lede.Service.Tests.Admission;

/// <summary>Slots to test, and gates that keep them busy.</summary>
internal sealed class Slots : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ServiceMetrics _metrics;
    private readonly ManualResetEventSlim _gate = new();

    public Slots(ServiceLimits limits)
    {
        _metrics = new ServiceMetrics(_services.GetRequiredService<IMeterFactory>());
        Parse = new ParseSlots(limits, _metrics);
    }

    public ParseSlots Parse { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Work that ends when <see cref="Open"/> is called; done once it runs.</summary>
    public async Task<Task> BlockOneAsync()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = Parse.RunAsync(
            _ =>
            {
                begun.SetResult();
                _gate.Wait(Stop);
                return true;
            },
            Stop);
        await begun.Task;
        return work;
    }

    public void Open() => _gate.Set();

    public void Dispose()
    {
        Open();
        Parse.Dispose();
        _metrics.Dispose();
        _services.Dispose();
    }
}
