using Lede.Cli.Inputs;
using Lede.Service.Fetching;
using Lede.Service.Problems;

namespace Lede.Cli.Broker;

/// <summary>The work itself: gets at a job's input and parses it.</summary>
/// <param name="parser">Parses.</param>
/// <param name="archives">Where the archives lie that jobs refer to; <c>null</c> where this worker has none.</param>
/// <param name="fetcher">Fetches addresses; <c>null</c> where this worker fetches none.</param>
internal sealed class JobWork(ArticleParser parser, ArchiveFolder? archives, JobFetcher? fetcher)
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
            AddressInput address when fetcher is not null => fetcher.FetchAsync(address.Url, fetched => ParseAsync(turn, fetched, abort), abort),
            _ => Hindered(new Problem(ProblemType.FetchDisabled, "It was started without --fetch.")),
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

    private async Task<WorkResult> ParseAsync(Turn turn, FetchResult fetched, CancellationToken abort)
    {
        if (fetched.IsPage)
            return await ParseAsync(turn with { Fetched = fetched.Page.From }, fetched.Page.Source(turn.Job.Published), abort);
        var problem = FetchProblem.From(fetched.Failure);
        return JobFetcher.Passes(fetched.Failure) ? new Hindered(problem) : turn.Answer(problem);
    }

    private async Task<WorkResult> ParseAsync(Turn turn, ArticleSource source, CancellationToken abort)
    {
        using (await turn.Enter())
        {
            var parsed = await Task.Run(() => parser.Parse(source with { Published = turn.Job.Published }, turn.Job.Options, abort), abort);
            // Time is a matter of the machine and of what else it does: a result is the same on every machine.
            return parsed.Failure is { Reason: ParseFailureReason.OutOfTime } late
                ? new Hindered(FailureProblem.From(late))
                : AnswerLine.Of(turn.Id, turn.Job.CallerId, parsed, turn.Fetched);
        }
    }

    private static Task<WorkResult> Hindered(Problem problem) => Task.FromResult<WorkResult>(new Hindered(problem));

    private sealed record Turn(string Id, Job Job, Func<Task<IDisposable?>> Enter)
    {
        public FetchedFrom? Fetched { get; init; }

        public Answered Answer(Problem problem) => AnswerLine.Of(Id, Job.CallerId, problem);
    }
}
