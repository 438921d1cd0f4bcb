using Lede.Service.Admission;

namespace Lede.Service.Tests.Admission;

public sealed class DrainTimeTests
{
    [Fact]
    public void Follows_WhatWorkTakes()
    {
        var drain = new DrainTime();
        for (var i = 0; i < 200; i++)
            drain.Add(TimeSpan.FromMilliseconds(500));

        Assert.InRange(drain.Of(8, 2).TotalSeconds, 1.9, 2.0);
        for (var i = 0; i < 200; i++)
            drain.Add(TimeSpan.FromMilliseconds(10));
        Assert.InRange(drain.Of(8, 2).TotalSeconds, 0.03, 0.05);
    }

    [Fact]
    public void Says_NoMoreThanAMinute()
    {
        var drain = new DrainTime();
        drain.Add(TimeSpan.FromMinutes(10));

        Assert.Equal(TimeSpan.FromMinutes(1), drain.Of(100, 1));
        Assert.Equal(TimeSpan.Zero, drain.Of(0, 1));
    }
}
