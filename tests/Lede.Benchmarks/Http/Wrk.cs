using System.Diagnostics;
using System.Globalization;

namespace Lede.Benchmarks.Http;

/// <summary>One run of wrk against a path.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="CpuMicroseconds">CPU time of the server a request.</param>
internal sealed record Wrk(double PerSecond, double CpuMicroseconds)
{
    private const int Connections = 64;

    public static async Task<Wrk> RunAsync(ServerProcess server, string path, int seconds, IEnumerable<string> headers)
    {
        string[] arguments =
        [
            "-t1", FormattableString.Invariant($"-c{Connections}"), FormattableString.Invariant($"-d{seconds}s"),
            .. headers.SelectMany(header => new[] { "-H", header }), new Uri(server.Address, path).ToString(),
        ];
        var before = server.Cpu;
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var cpu = server.Cpu - before;
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || process.ExitCode != 0)
            throw new InvalidOperationException(output);

        var requests = Number(output, " requests in ");
        return new Wrk(Number(output, "\n", "Requests/sec:"), cpu.TotalMicroseconds / requests);
    }

    // The number that stands right before a word, or after a label.
    private static double Number(string output, string end, string? label = null)
    {
        var text = label is null
            ? output[..output.IndexOf(end, StringComparison.Ordinal)].Split('\n')[^1]
            : output[(output.IndexOf(label, StringComparison.Ordinal) + label.Length)..].Split(end)[0];
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
