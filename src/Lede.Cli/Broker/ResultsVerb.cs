using System.CommandLine;
using Lede.Cli.Help;

namespace Lede.Cli.Broker;

/// <summary><c>lede results</c>: reads results out of the queue, as NDJSON.</summary>
internal sealed class ResultsVerb
{
    private readonly BrokerOptions _broker = new();
    private readonly Option<FileInfo?> _out = new("--out") { Description = "File to write; standard output without it" };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on behind the last result in the file of --out" };
    private readonly Option<string?> _after = new("--after") { Description = "Begin behind the result of this job" };
    private readonly Option<bool> _follow = new("--follow") { Description = "Wait for more until told to stop" };
    private readonly Option<bool> _wait = new("--wait") { Description = "Wait for more until the queue is empty" };
    private readonly Option<bool> _remove = new("--remove") { Description = "Take what was written out of the broker, to make room" };

    public static Command Command() => new ResultsVerb().Build();

    private Command Build()
    {
        var command = new ExampledCommand("results", "Reads results as NDJSON, in the order they came.")
        {
            Examples = """
                  # all of them, until the queue is empty; the same again goes on where it stopped
                  lede results --nats nats://broker:4222 --wait --out articles.ndjson --resume

                  # as they come, into another program, and out of the broker
                  lede results --follow --remove | gzip > articles.ndjson.gz
                """,
        };
        _broker.AddTo(command);
        foreach (var option in (Option[])[_out, _resume, _after, _follow, _wait, _remove])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_resume) && result.GetValue(_out) is null)
                result.AddError("--resume goes with --out.");
            if (result.GetValue(_resume) && result.GetValue(_after) is not null)
                result.AddError("--resume and --after both say where to begin.");
            if (result.GetValue(_follow) && result.GetValue(_wait))
                result.AddError("--follow and --wait both say when to stop.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParsedLine line, CancellationToken never)
    {
        using var signal = new TerminationSignal();
        try
        {
            await using var file = Open(line.GetValue(_out), line.GetValue(_resume));
            var after = file is not null && line.GetValue(_resume) ? ResultFile.LastJob(file) : line.GetValue(_after);
            await using var output = file ?? Console.OpenStandardOutput();
            await using var buffered = new BufferedStream(output, 256 * 1024);
            return await BrokerCommand.RunAsync(line, _broker, broker => ReadAsync(broker, line, (after, buffered), signal), signal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync($"lede: {line.GetValue(_out)?.FullName ?? "standard output"}: {e.Message}");
            return ExitCode.Output;
        }
    }

    private async Task<int> ReadAsync(BrokerConnection broker, ParsedLine line, (string? After, Stream Stream) output, TerminationSignal signal)
    {
        var stores = new JobStores(broker);
        var reader = new ResultReader(broker, stores, output.Stream)
        {
            End = line.GetValue(_follow) ? ResultEnd.Never : line.GetValue(_wait) ? ResultEnd.QueueEmpty : ResultEnd.StreamEnd,
            Removes = line.GetValue(_remove),
        };
        try
        {
            // A job whose outcome is gone from the stream was removed with all before it.
            var first = output.After is { } job ? (await stores.Outcomes.FindAsync(job, signal.Token))?.Sequence + 1 ?? 1 : 1;
            await reader.ReadAsync(first, signal.Token);
        }
        catch (OperationCanceledException) when (signal.ExitCode is not null)
        {
        }

        await line.InvocationConfiguration.Error.WriteLineAsync(FormattableString.Invariant($"lede: {reader.Count:N0} results"));
        return signal.ExitCode ?? ExitCode.Done;
    }

    private static FileStream? Open(FileInfo? path, bool isResumed)
    {
        if (path is null)
            return null;
        if (!isResumed && path.Exists && path.Length > 0)
            throw new IOException("it is there already; --resume goes on with it");
        return new FileStream(path.FullName, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
    }
}
