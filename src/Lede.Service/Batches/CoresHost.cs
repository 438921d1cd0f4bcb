using Lede.Service.Admission;

namespace Lede.Service.Batches;

/// <summary>Batches in a program that does nothing else: as many lines at once as there are cores, no addresses fetched.</summary>
internal sealed class CoresHost(ArticleParser parser) : IBatchHost, IDisposable
{
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    public int Fetches => 0;

    public async Task<T> ParseAsync<T>(ParseJob job, Func<ParseResult, T> write, CancellationToken stop)
    {
        await _cores.WaitAsync(stop);
        try
        {
            return write(parser.Parse(job.Source, job.Options, stop));
        }
        finally
        {
            _cores.Release();
        }
    }

    public Task<HeldPage?> FetchAsync(Uri url, CancellationToken stop) => Task.FromResult<HeldPage?>(null);

    public void Answered(int status)
    {
    }

    public void Failed(Exception error)
    {
    }

    public void Dispose() => _cores.Dispose();
}
