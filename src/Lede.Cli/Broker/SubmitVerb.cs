using System.Buffers;
using System.CommandLine;
using System.Threading.Channels;

namespace Lede.Cli.Broker;

/// <summary><c>lede submit</c>: puts inputs into the queue, and says of each which job it is.</summary>
internal sealed class SubmitVerb
{
    // Publishing is waiting for the broker: many at once, as long as their bytes are few.
    private const int Window = 64;

    private readonly BrokerOptions _broker = new();
    private readonly Argument<string[]> _inputs = new("input") { Description = "Files and folders", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _plain = new("--no-annotations") { Description = "Only text, blocks and metadata" };
    private readonly Option<bool> _evidence = new("--evidence") { Description = "Say where each value came from" };

    public static Command Command() => new SubmitVerb().Build();

    private Command Build()
    {
        var command = new Command("submit", "Puts inputs into the queue; one line out for each: id, job and whether it is new") { _inputs };
        _broker.AddTo(command);
        command.Options.Add(_plain);
        command.Options.Add(_evidence);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParsedLine line, CancellationToken never)
    {
        using var signal = new TerminationSignal();
        return await BrokerCommand.RunAsync(line, _broker, async broker =>
        {
            var error = line.InvocationConfiguration.Error;
            var waits = 0;
            var queue = new JobQueue(broker, new JobStores(broker))
            {
                Full = () =>
                {
                    if (Interlocked.Exchange(ref waits, 1) == 0)
                        error.WriteLine("lede: the queue is full; waiting for room");
                },
            };
            var options = new ParserOptions { Annotate = !line.GetValue(_plain), IncludeEvidence = line.GetValue(_evidence) };
            var receipts = Channel.CreateBounded<Task<Receipt>>(Window);
            var writing = WriteAsync(receipts.Reader);
            await foreach (var submission in SubmittedFiles.ReadAsync(line.GetValue(_inputs)!))
                await receipts.Writer.WriteAsync(SubmitAsync(queue, submission, options, signal.Token), signal.Token);
            receipts.Writer.Complete();
            var (queued, known, refused) = await writing;
            await error.WriteLineAsync(FormattableString.Invariant($"lede: {queued:N0} queued, {known:N0} known, {refused:N0} refused"));
            return refused > 0 ? ExitCode.Problems : ExitCode.Done;
        }, signal.Token);
    }

    private static async Task<Receipt> SubmitAsync(JobQueue queue, Submission submission, ParserOptions options, CancellationToken stop)
    {
        if (submission.Job is null)
            return new Receipt(submission, "", IsNew: false);
        var job = submission.Job with { Options = options };
        var id = JobMessage.IdOf(job);
        return new Receipt(submission, id, await queue.SubmitAsync(id, job, stop));
    }

    private static async Task<(int Queued, int Known, int Refused)> WriteAsync(ChannelReader<Task<Receipt>> receipts)
    {
        await using var output = Console.OpenStandardOutput();
        var (queued, known, refused) = (0, 0, 0);
        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var next in receipts.ReadAllAsync())
        {
            var receipt = await next;
            if (receipt.Submission.Problem is not null)
                refused++;
            else if (receipt.IsNew)
                queued++;
            else
                known++;
            buffer.ResetWrittenCount();
            receipt.Write(buffer);
            await output.WriteAsync(buffer.WrittenMemory);
        }

        return (queued, known, refused);
    }
}
