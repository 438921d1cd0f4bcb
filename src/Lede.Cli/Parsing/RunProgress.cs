using System.Globalization;
using Lede.Cli.Inputs;
using Spectre.Console;

namespace Lede.Cli.Parsing;

/// <summary>A bar on standard error, when that is a terminal and standard output is none: it would run through the articles.</summary>
internal sealed class RunProgress : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _end;
    private readonly Task _drawing;

    private RunProgress(CancellationTokenSource end, Task drawing) => (_end, _drawing) = (end, drawing);

    /// <summary>Begins to draw; <c>null</c> where nobody would see it.</summary>
    public static RunProgress? Start(IReadOnlyList<string> names, RunCounts counts, CancellationToken stop)
    {
        if (Console.IsErrorRedirected || !Console.IsOutputRedirected)
            return null;
        var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        return new RunProgress(end, Task.Run(() => DrawAsync(names, counts, end.Token), CancellationToken.None));
    }

    public void Dispose()
    {
        if (!_drawing.IsCompleted)
        {
            _end.Cancel();
            _drawing.Wait();
        }

        _end.Dispose();
    }

    private static async Task DrawAsync(IReadOnlyList<string> names, RunCounts counts, CancellationToken end)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        // What comes from a pipe has no length that could be asked for.
        var total = names.Contains("-") ? 0 : InputNames.Expand(names).Sum(name => name.Path is { } path && name.Fault is null ? LengthOf(path) : 0);
        await console.Progress().AutoClear(true).Columns(Columns(total > 0)).StartAsync(async context =>
        {
            var bar = context.AddTask("lede", maxValue: Math.Max(1, total));
            bar.IsIndeterminate = total == 0;
            using var timer = new PeriodicTimer(Step);
            while (!end.IsCancellationRequested)
            {
                bar.Value = Math.Min(total, counts.BytesRead);
                bar.Description = string.Create(CultureInfo.InvariantCulture, $"{counts.Articles} articles, {counts.Problems} problems");
                await ((Task)timer.WaitForNextTickAsync(end).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
    }

    private static ProgressColumn[] Columns(bool isMeasured) => isMeasured
        ? [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()]
        : [new TaskDescriptionColumn(), new SpinnerColumn(), new ElapsedTimeColumn()];

    private static long LengthOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0; // the run itself will tell of it
        }
    }
}
