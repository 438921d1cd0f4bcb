using Lede.Service.Problems;

namespace Lede.Cli.Broker;

/// <summary>The work itself: gets at a job's input and parses it.</summary>
internal sealed class JobWork(ArticleParser parser)
{
    /// <summary>Works on a job.</summary>
    /// <param name="id">The job.</param>
    /// <param name="job">What it asks for.</param>
    /// <param name="enter">Waits for a core to parse on; <c>null</c> where the caller has them all.</param>
    /// <param name="abort">Ends the work.</param>
    public async Task<WorkResult> DoAsync(string id, Job job, Func<Task<IDisposable>>? enter, CancellationToken abort)
    {
        switch (job.Input)
        {
            case InlineInput inline:
                var source = new ArticleSource(inline.Bytes)
                {
                    MediaType = inline.MediaType,
                    Charset = inline.Charset,
                    Url = inline.Url,
                    Published = job.Published,
                };
                using (enter is null ? null : await enter())
                    return AnswerLine.Of(id, job.CallerId, await Task.Run(() => parser.Parse(source, job.Options, abort), abort));
            default:
                return AnswerLine.Of(id, job.CallerId, new Problem(BrokerProblems.BadJob));
        }
    }
}
