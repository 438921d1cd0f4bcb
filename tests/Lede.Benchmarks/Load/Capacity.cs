using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace Lede.Benchmarks.Load;

/// <summary>How many articles a second a warm server parses when it never lacks one to parse.</summary>
internal static class Capacity
{
    // The compiler at work beside it makes a cold server slow, and by fits: it is warm when so many rounds in a row were no faster.
    private const double Gain = 1.05;
    private const int RoundsWithoutGain = 4;
    private const int MostRounds = 20;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    // One in work and one in the queue for each core: with as many askers as slots, a slot stands idle while its asker reads.
    private static readonly int Askers = 2 * Environment.ProcessorCount;

    public static async Task<double> MeasureAsync(Uri address, IReadOnlyList<Sample> samples)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        var best = 0.0;
        for (int round = 0, flat = 0; round < MostRounds && flat < RoundsWithoutGain; round++)
        {
            var next = await AskAsync(http, samples);
            flat = next < best * Gain ? flat + 1 : 0;
            best = Math.Max(best, next);
        }

        return best;
    }

    private static async Task<double> AskAsync(HttpClient http, IReadOnlyList<Sample> samples)
    {
        var started = Stopwatch.GetTimestamp();
        var answered = 0;
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(async worker =>
        {
            for (var i = worker; Stopwatch.GetElapsedTime(started) < Time; i += Askers)
            {
                var sample = samples[i % samples.Count];
                using var body = new ByteArrayContent(sample.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(sample.MediaType) } };
                using var answer = await http.PostAsync("/article", body);
                await answer.Content.ReadAsByteArrayAsync();
                if (answer.StatusCode != HttpStatusCode.TooManyRequests)
                    Interlocked.Increment(ref answered);
            }
        }));
        return answered / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
