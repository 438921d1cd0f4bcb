using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Lede.Cli.Inputs;
using Lede.Service.Batches;

namespace Lede.Cli.Broker;

/// <summary>What a submitter is given, one submission after the other; what cannot be read is one with a problem.</summary>
/// <param name="reading">How files are read.</param>
/// <param name="options">What is asked for with each file; lines say it themselves.</param>
/// <param name="archives">Archives in this folder go in as references; <c>null</c> to send every record.</param>
internal sealed class Submissions(InputReading reading, ParserOptions options, ArchiveFolder? archives)
{
    /// <summary>Files, folders, patterns and archives; <c>-</c> is standard input.</summary>
    public async IAsyncEnumerable<Submission> OfFilesAsync(IEnumerable<string> names, [EnumeratorCancellation] CancellationToken stop)
    {
        // Reading blocks: not on the caller's thread.
        await Task.Yield();
        foreach (var name in InputNames.Expand(names))
        {
            var archive = name.Path is { } path ? archives?.NameOf(path) : null;
            using var file = new InputFile(name, reading);
            while (file.Next() is { } input)
            {
                stop.ThrowIfCancellationRequested();
                using (input)
                    yield return Of(input, archive);
            }
        }
    }

    /// <summary>Lines of NDJSON as <c>POST /articles</c> takes them.</summary>
    public static async IAsyncEnumerable<Submission> OfLinesAsync(Stream lines, [EnumeratorCancellation] CancellationToken stop)
    {
        // A line is an article in JSON, where every character may be escaped; how many lines come, and how fast, is the caller's affair.
        var limits = new BatchLimits { MaxLines = int.MaxValue, IdleTime = Timeout.InfiniteTimeSpan };
        await foreach (var line in new LineReader(PipeReader.Create(lines), limits).ReadAllAsync(stop))
        {
            using (line)
                yield return line.Problem is null ? Of(BatchItemReader.Read(line.Bytes)) : new Submission(default) { Problem = line.Problem with { Line = line.Number } };
        }
    }

    private Submission Of(Input input, string? archive)
    {
        var submission = new Submission(Encoding.UTF8.GetBytes('"' + JsonEncodedText.Encode(input.Id).ToString() + '"'));
        if (input.Problem is not null)
            return submission with { Problem = input.Problem };
        if (archive is not null && input.Place is { Length: { } length, Offset: var offset })
            return With(submission, new ArchiveInput(archive, offset, length));
        using var stored = StoredSource.Open(input, reading.MaxBytes);
        if (stored.Source is not { } source)
            return submission with { Problem = stored.Problem };
        return With(submission, new InlineInput(source.Bytes.ToArray(), source.MediaType!) { Charset = source.Charset, Url = source.Url });
    }

    private Submission With(Submission submission, JobInput input) =>
        submission with { Job = new Job(input) { CallerId = submission.CallerId, Published = reading.Published, Options = options } };

    // The item refers to the line's memory, which is lent.
    private static Submission Of(BatchItem item)
    {
        var id = item.Id.ToArray();
        if (item.Problem is { } problem)
            return new Submission(id) { Problem = problem };
        JobInput input = item.Source is { } source
            ? new InlineInput(source.Bytes.ToArray(), source.MediaType!) { Charset = source.Charset, Url = source.Url }
            : new AddressInput(item.Url!);
        return new Submission(id) { Job = new Job(input) { CallerId = id, Published = item.Source?.Published ?? item.Published, Options = item.Options } };
    }
}
