using System.Diagnostics;
using System.Globalization;

namespace Lede.Benchmarks.Load;

/// <summary>Articles posted at a rate, by a process of its own that yields the cores to the server and to who measures: it stands for the machines of
/// many clients, which would take none of the server's. What it got done is told, so that a load that fell short shows.</summary>
internal sealed class PostLoad : IDisposable
{
    private const int MostPosts = 200;
    private static readonly TimeSpan UntilTheQueueIsFull = TimeSpan.FromMilliseconds(500);

    private readonly Process _process;

    private PostLoad(Process process) => _process = process;

    /// <summary>Starts posting.</summary>
    /// <param name="address">The server.</param>
    /// <param name="perSecond">Posts a second, so many of them at once as 200 allow.</param>
    public static async Task<PostLoad> StartAsync(Uri address, double perSecond)
    {
        var start = OwnProgram.WithArguments("overload", "load", address.AbsoluteUri, perSecond.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Insert(0, start.FileName);
        start.ArgumentList.Insert(0, "15");
        start.ArgumentList.Insert(0, "-n");
        start.FileName = "nice";
        start.RedirectStandardInput = true;
        var load = new PostLoad(Process.Start(start)!);
        await load._process.StandardOutput.ReadLineAsync(); // it has begun
        await Task.Delay(UntilTheQueueIsFull);
        return load;
    }

    /// <summary>Ends it.</summary>
    /// <returns>Posts answered and posts refused, each a second.</returns>
    public async Task<(double Answered, double Refused)> StopAsync()
    {
        _process.StandardInput.Close();
        var rates = (await _process.StandardOutput.ReadToEndAsync()).Split(' ');
        return (double.Parse(rates[0], CultureInfo.InvariantCulture), double.Parse(rates[1], CultureInfo.InvariantCulture));
    }

    /// <summary>What the process does: <c>overload load ADDRESS PERSECOND</c>, until its standard input ends.</summary>
    public static async Task<int> PrintAsync(string address, string perSecond)
    {
        var samples = new SampleSet();
        var mix = samples.Copy.Concat(samples.Page).ToArray();
        var tally = new LoadTally();
        using var client = new LoadClient(new Uri(address), [], tally);
        using var stop = new CancellationTokenSource();
        foreach (var sample in mix)
            await client.PostAsync(sample); // what it compares with is made once
        var before = (Answered: Count(tally, "200"), Refused: Count(tally, "429"));
        var started = Stopwatch.GetTimestamp();
        Console.WriteLine("begins");
        var load = Pace.KeepAsync(
            double.Parse(perSecond, CultureInfo.InvariantCulture),
            MostPosts,
            number => Soak.CountedAsync(tally, mix[number % mix.Length].Kind, () => client.PostAsync(mix[number % mix.Length])),
            stop.Token);
        await Console.In.ReadToEndAsync(CancellationToken.None);
        await stop.CancelAsync();
        await load;
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(Count(tally, "200") - before.Answered) / seconds} {(Count(tally, "429") - before.Refused) / seconds}"));
        return tally.Wrong == 0 ? 0 : 1;
    }

    public void Dispose() => _process.Dispose();

    private static int Count(LoadTally tally, string end) => tally.Count("text", end) + tally.Count("page", end);
}
