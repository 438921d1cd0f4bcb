using System.Diagnostics;
using System.Net.Http.Headers;

namespace Lede.Benchmarks.Load;

/// <summary>How many articles a second a server parses when it is asked for as many as it has slots, and not more.</summary>
internal static class Capacity
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    public static async Task<double> MeasureAsync(Uri address, IReadOnlyList<Sample> samples)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        await AskAsync(http, samples, Time); // warms up
        return await AskAsync(http, samples, Time);
    }

    private static async Task<double> AskAsync(HttpClient http, IReadOnlyList<Sample> samples, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var answered = 0;
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(async worker =>
        {
            for (var i = worker; Stopwatch.GetElapsedTime(started) < time; i += Environment.ProcessorCount)
            {
                var sample = samples[i % samples.Count];
                using var body = new ByteArrayContent(sample.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(sample.MediaType) } };
                using var answer = await http.PostAsync("/article", body);
                await answer.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref answered);
            }
        }));
        return answered / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
