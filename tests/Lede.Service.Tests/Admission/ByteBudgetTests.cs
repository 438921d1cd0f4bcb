using System.Diagnostics.Metrics;
using Lede.Service.Admission;
using Lede.Service.Configuration;
using Lede.Service.Metering;
using Microsoft.Extensions.DependencyInjection;

namespace Lede.Service.Tests.Admission;

public sealed class ByteBudgetTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ServiceMetrics _metrics;
    private readonly ByteBudget _budget;

    public ByteBudgetTests()
    {
        _metrics = new ServiceMetrics(_services.GetRequiredService<IMeterFactory>());
        _budget = new ByteBudget(new ServiceLimits { MaxBytesHeld = 100 }, _metrics);
    }

    [Fact]
    public void Holds_WhatIsAllowedTogether()
    {
        using var one = _budget.Open();
        using var other = _budget.Open();

        Assert.True(one.TryGrowTo(60));
        Assert.False(other.TryGrowTo(41));
        Assert.True(other.TryGrowTo(40));
        Assert.True(one.TryGrowTo(60));
        Assert.True(one.TryGrowTo(10));
        Assert.False(one.TryGrowTo(61));
        Assert.Equal(100, _budget.Taken);
    }

    [Fact]
    public void Gets_BackWhatWasHeld()
    {
        var share = _budget.Open();
        Assert.True(share.TryGrowTo(100));

        share.Dispose();
        share.Dispose();

        Assert.Equal(0, _budget.Taken);
        using var next = _budget.Open();
        Assert.True(next.TryGrowTo(100));
    }

    public void Dispose()
    {
        _metrics.Dispose();
        _services.Dispose();
    }
}
