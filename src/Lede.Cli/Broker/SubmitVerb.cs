using System.CommandLine;
using System.Globalization;
using Lede.Cli.Help;
using Lede.Cli.Inputs;
using Lede.Service.Articles;
using Lede.Service.Batches;

namespace Lede.Cli.Broker;

/// <summary><c>lede submit</c>: puts inputs into the queue, and says of each which job it is.</summary>
internal sealed class SubmitVerb
{
    // Publishing is waiting for the broker: many at once, as long as their bytes are few.
    private const int Window = 64;
    private const long MostBytes = 32 * 1024 * 1024;

    private const string Examples = """
          # pages, a folder, the records of an archive
          lede submit --nats nats://broker:4222 story.html pages/ CC-NEWS-20260901.warc.gz

          # archives that the workers see as well: the queue carries places in them, not pages
          lede submit --archives /mnt/crawl '/mnt/crawl/**/*.warc.gz'
          lede work --archives /mnt/crawl

          # lines as POST /articles takes them, addresses among them
          lede submit --lines < lines.ndjson > receipts.ndjson
        """;

    private readonly BrokerOptions _broker = new();
    private readonly Argument<string[]> _names = new("FILE")
    {
        Description = "Pages, wire copy, archives (WARC, WET), each also gzipped; folders; patterns with *, ? and **; - for standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _lines = new("--lines") { Description = "Reads NDJSON from standard input, a line a job, as POST /articles takes it" };
    private readonly Option<DirectoryInfo?> _archives = new("--archives")
    {
        Description = "Folder that workers have too, under their own --archives: records of archives in it go in as file, offset and length",
    };

    private readonly Option<string?> _published = new("--published") { HelpName = "DAY", Description = "Publication day of the inputs that state none, YYYY-MM-DD" };
    private readonly Option<bool> _noAnnotate = new("--no-annotate") { Description = "Only text, blocks and metadata" };
    private readonly Option<bool> _evidence = new("--evidence") { Description = "Say where each value came from" };

    public static Command Command() => new SubmitVerb().Build();

    private Command Build()
    {
        var command = new ExampledCommand("submit", "Puts inputs into a NATS JetStream queue; one line out for each: id, job and whether it is new.") { Examples = Examples };
        command.Arguments.Add(_names);
        _broker.AddTo(command);
        foreach (var option in (Option[])[_lines, _archives, _published, _noAnnotate, _evidence])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var names = result.GetValue(_names) ?? [];
            if (names.Length == 0 != result.GetValue(_lines))
                result.AddError(names.Length == 0 ? "There is nothing to submit: name files, or read lines with --lines." : "--lines reads standard input; it takes no files.");
            if (names.FirstOrDefault(name => name.Length > 1 && name[0] == '-') is { } unknown)
                result.AddError($"'{unknown}' is no option of lede submit.");
            if (result.GetValue(_published) is { } day && CallerFacts.Day(day) is null)
                result.AddError($"--published is '{day}'; it must be a day in the form YYYY-MM-DD.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParsedLine line, CancellationToken never)
    {
        using var signal = new TerminationSignal();
        return await BrokerCommand.RunAsync(line, _broker, async broker =>
        {
            var error = line.InvocationConfiguration.Error;
            await using var output = Console.OpenStandardOutput();
            var receipts = new Receipts(output);
            var queue = Queue(broker, error);
            var pipeline = new OrderedPipeline<Submission, Receipt>((submission, stop) => SubmitAsync(queue, submission, stop), receipts)
            {
                Window = Window,
                Weigh = submission => submission.Job?.Input is InlineInput inline ? inline.Bytes.Length : 0,
                MaxWeight = MostBytes,
            };
            try
            {
                await pipeline.RunAsync(Read(line, signal.Token), signal.Token);
            }
            finally
            {
                await receipts.FlushAsync(CancellationToken.None);
                await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"lede: {receipts.Queued:N0} queued, {receipts.Known:N0} known, {receipts.Refused:N0} refused"));
            }

            return receipts.Refused > 0 ? ExitCode.Problems : ExitCode.Done;
        }, signal);
    }

    private IAsyncEnumerable<Submission> Read(ParsedLine line, CancellationToken stop)
    {
        if (line.GetValue(_lines))
            return Submissions.OfLinesAsync(Console.OpenStandardInput(), stop);
        var day = line.GetValue(_published) is { } published ? CallerFacts.Day(published) : null;
        var options = new ParserOptions { Annotate = !line.GetValue(_noAnnotate), IncludeEvidence = line.GetValue(_evidence) };
        var archives = line.GetValue(_archives) is { } folder ? new ArchiveFolder(folder) : null;
        return new Submissions(new InputReading(new ParserLimits().MaxBytes, null, day), options, archives).OfFilesAsync(line.GetValue(_names)!, stop);
    }

    private static JobQueue Queue(BrokerConnection broker, TextWriter error)
    {
        var waits = 0;
        return new JobQueue(broker, new JobStores(broker))
        {
            Full = () =>
            {
                if (Interlocked.Exchange(ref waits, 1) == 0)
                    error.WriteLine("lede: the queue is full; waiting for room");
            },
        };
    }

    private static async ValueTask<Receipt> SubmitAsync(JobQueue queue, Submission submission, CancellationToken stop)
    {
        if (submission.Job is not { } job)
            return new Receipt(submission, "", IsNew: false);
        var id = JobMessage.IdOf(job);
        return new Receipt(submission, id, await queue.SubmitAsync(id, job, stop));
    }
}
