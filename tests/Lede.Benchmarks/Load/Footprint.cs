using System.Globalization;
using Lede.Benchmarks.Http;

namespace Lede.Benchmarks.Load;

/// <summary>Memory and handles of a server over time. Flat when the last third of what counts is no higher than the first third.</summary>
internal sealed class Footprint
{
    // Of the median: collections come and go, a leak goes on.
    private const double MemoryGrowth = 1.10;
    private const double MemorySlack = 10; // MB
    private const double HandleSlack = 40; // connections come and go

    private readonly List<(double Seconds, double Resident, double Handles)> _samples = [];

    public void Add(double seconds, ServerProcess server) => _samples.Add((seconds, server.Resident, server.Handles));

    /// <summary>Compares, and prints.</summary>
    /// <param name="from">Seconds before which nothing counts: caches fill, code is compiled.</param>
    public bool IsFlat(double from)
    {
        var counted = _samples.Where(sample => sample.Seconds >= from).ToArray();
        if (counted.Length < 3)
            return true;
        var third = counted.Length / 3;
        var (first, last) = (counted[..third], counted[^third..]);
        var memory = (First: Median(first.Select(sample => sample.Resident)), Last: Median(last.Select(sample => sample.Resident)));
        var handles = (First: Median(first.Select(sample => sample.Handles)), Last: Median(last.Select(sample => sample.Handles)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"after {from:0} s: resident {memory.First:0.0} MB in the first third, {memory.Last:0.0} MB in the last, {counted.Max(sample => sample.Resident):0.0} MB at most; handles {handles.First:0}, {handles.Last:0}, {counted.Max(sample => sample.Handles):0} at most"));
        return memory.Last <= memory.First * MemoryGrowth + MemorySlack && handles.Last <= handles.First + HandleSlack;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
