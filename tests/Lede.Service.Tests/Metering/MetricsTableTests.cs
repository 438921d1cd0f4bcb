using System.Diagnostics.Metrics;
using Lede.Service.Metering;
using Microsoft.Extensions.DependencyInjection;

namespace Lede.Service.Tests.Metering;

public sealed class MetricsTableTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Checkout.Root, "src", "Lede.Service", "README.md"));

    [Fact]
    public async Task Readme_ListsEveryInstrument()
    {
        var names = new HashSet<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == ServiceMetrics.Name)
            {
                lock (names)
                    names.Add(instrument.Name);
            }
        };
        listener.Start();
        await using var service = await RunningService.StartAsync();
        _ = service.App.Services.GetRequiredService<ServiceMetrics>();

        lock (names)
        {
            Assert.NotEmpty(names);
            Assert.All(names, name => Assert.Contains($"`{name}`", Readme, StringComparison.Ordinal));
        }
    }
}
