using System.Diagnostics;
using System.Globalization;

namespace Lede.Benchmarks.Load;

/// <summary>The slowest hundredth of <c>GET /article</c>, one after the other on one connection, each at its time. Measured by a process of its own that
/// does nothing else: in the one that makes the load, an answer would wait for the load's own work before it is seen.</summary>
internal static class GetLatency
{
    /// <summary>Requests a second.</summary>
    public const int GetsASecond = 200;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(300);

    /// <summary>Measures in a new process.</summary>
    /// <param name="address">The server.</param>
    /// <param name="time">How long.</param>
    /// <returns>Milliseconds.</returns>
    /// <exception cref="LoadException">The process gave no figure.</exception>
    public static async Task<double> MeasureAsync(Uri address, TimeSpan time)
    {
        using var process = Process.Start(OwnProgram.WithArguments("overload", "gets", address.AbsoluteUri, time.TotalSeconds.ToString(CultureInfo.InvariantCulture)))!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.TryParse(output, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : throw new LoadException($"no latency was measured: {output}");
    }

    /// <summary>What the new process does: <c>overload gets ADDRESS SECONDS</c>.</summary>
    public static int Print(string address, string seconds)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var article = new Uri(new Uri(address), "/article");
        Times(http, article, WarmUp);
        var times = Times(http, article, TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
        times.Sort();
        Console.WriteLine(times[(int)(times.Count * 0.99)].ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static List<double> Times(HttpClient http, Uri article, TimeSpan time)
    {
        var times = new List<double>();
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            var before = Stopwatch.GetTimestamp();
            using (var request = new HttpRequestMessage(HttpMethod.Get, article))
            using (var answer = http.Send(request))
            using (var body = answer.EnsureSuccessStatusCode().Content.ReadAsStream())
                body.CopyTo(Stream.Null);
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            var wait = TimeSpan.FromSeconds((double)times.Count / GetsASecond) - Stopwatch.GetElapsedTime(started);
            if (wait > TimeSpan.Zero)
                Thread.Sleep(wait);
        }

        return times;
    }
}
