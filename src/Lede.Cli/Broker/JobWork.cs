using Lede.Cli.Inputs;
using Lede.Service.Problems;

namespace Lede.Cli.Broker;

/// <summary>The work itself: gets at a job's input and parses it.</summary>
/// <param name="parser">Parses.</param>
/// <param name="archives">Where the archives lie that jobs refer to; <c>null</c> where this worker has none.</param>
internal sealed class JobWork(ArticleParser parser, ArchiveFolder? archives)
{
    private static readonly int MaxBytes = new ParserLimits().MaxBytes;

    /// <summary>Works on a job.</summary>
    /// <param name="id">The job.</param>
    /// <param name="job">What it asks for.</param>
    /// <param name="enter">Waits for a core to parse on, which is free again when what it gives is disposed.</param>
    /// <param name="abort">Ends the work.</param>
    public Task<WorkResult> DoAsync(string id, Job job, Func<Task<IDisposable?>> enter, CancellationToken abort)
    {
        var turn = new Turn(id, job, enter);
        return job.Input switch
        {
            InlineInput inline => ParseAsync(turn, SourceOf(inline), abort),
            ArchiveInput record when archives is not null => ParseAsync(turn, archives, record, abort),
            ArchiveInput => Hindered(new Problem(BrokerProblems.NoArchives, "It was started without --archives.")),
            _ => Hindered(new Problem(ProblemType.FetchDisabled, "This worker fetches no addresses.")),
        };
    }

    private static ArticleSource SourceOf(InlineInput input) => new(input.Bytes)
    {
        MediaType = input.MediaType,
        Charset = input.Charset,
        Url = input.Url,
    };

    private async Task<WorkResult> ParseAsync(Turn turn, ArchiveFolder folder, ArchiveInput record, CancellationToken abort)
    {
        using var input = await Task.Run(() => folder.Read(record, new InputReading(MaxBytes, null, turn.Job.Published)), abort);
        // A file that cannot be read may be there later; a record that is broken stays so.
        if (input.Problem is { } problem)
            return problem.Type == InputProblems.Unreadable || problem.Type == BrokerProblems.BadJob ? new Hindered(problem) : turn.Answer(problem);
        using var stored = StoredSource.Open(input, MaxBytes);
        return stored.Source is null ? turn.Answer(stored.Problem!) : await ParseAsync(turn, stored.Source, abort);
    }

    private async Task<WorkResult> ParseAsync(Turn turn, ArticleSource source, CancellationToken abort)
    {
        using (await turn.Enter())
        {
            var parsed = await Task.Run(() => parser.Parse(source with { Published = turn.Job.Published }, turn.Job.Options, abort), abort);
            return AnswerLine.Of(turn.Id, turn.Job.CallerId, parsed);
        }
    }

    private static Task<WorkResult> Hindered(Problem problem) => Task.FromResult<WorkResult>(new Hindered(problem));

    private sealed record Turn(string Id, Job Job, Func<Task<IDisposable?>> Enter)
    {
        public Answered Answer(Problem problem) => AnswerLine.Of(Id, Job.CallerId, problem);
    }
}
