using System.Diagnostics;
using Lede.Cli;

namespace Lede.Benchmarks.Bulk;

/// <summary>One run of <c>lede parse</c> over an archive, measured from outside.</summary>
/// <param name="Time">From its start to its end.</param>
/// <param name="CpuTime">Of all its threads.</param>
/// <param name="Lines">Lines it wrote.</param>
/// <param name="PeakMegabytes">The most resident memory it held.</param>
/// <param name="Resident">Resident memory in megabytes, five times a second.</param>
internal sealed record BulkRun(TimeSpan Time, TimeSpan CpuTime, int Lines, double PeakMegabytes, IReadOnlyList<double> Resident)
{
    private const int SampleMilliseconds = 200;

    /// <summary>Bytes it wrote.</summary>
    public long OutputBytes { get; private init; }

    public double FirstHalfMegabytes => Resident.Take((Resident.Count + 1) / 2).Max();

    public double SecondHalfMegabytes => Resident.Skip(Resident.Count / 2).Max();

    /// <summary>Runs it.</summary>
    public static BulkRun Of(string archive)
    {
        var output = Path.ChangeExtension(archive, ".ndjson");
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "parse", "-q", archive, "--out", output]))!;
        var resident = new List<double>();
        var (cpu, peak) = (TimeSpan.Zero, 0.0);
        do
        {
            if (Sample(process) is { } sample)
            {
                if (sample.Megabytes > 0)
                    resident.Add(sample.Megabytes);
                // Between its end and the notice of it, a process has no memory any more.
                (cpu, peak) = (sample.Cpu, Math.Max(peak, sample.Peak));
            }
        }
        while (!process.WaitForExit(SampleMilliseconds));
        var elapsed = Stopwatch.GetElapsedTime(started);
        // Pages without an article are problems, which is no failure here.
        if (process.ExitCode is not (ExitCode.Done or ExitCode.Problems))
            throw new InvalidOperationException(FormattableString.Invariant($"lede parse: {process.ExitCode}"));
        var (lines, bytes) = (File.ReadLines(output).Count(), new FileInfo(output).Length);
        File.Delete(output);
        return new BulkRun(elapsed, cpu, lines, peak, resident) { OutputBytes = bytes };
    }

    private static (double Megabytes, double Peak, TimeSpan Cpu)? Sample(Process process)
    {
        try
        {
            process.Refresh();
            return (process.WorkingSet64 / 1e6, process.PeakWorkingSet64 / 1e6, process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return null; // it has ended
        }
    }
}
