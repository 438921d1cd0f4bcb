namespace Lede.Cli.Broker;

/// <summary>Lets as many jobs parse at once as there are cores, or one alone.</summary>
internal sealed class CoreGate(int cores) : IDisposable
{
    private readonly SemaphoreSlim _free = new(cores, cores);
    // One at a time collects all places: two would wait for each other's.
    private readonly SemaphoreSlim _collecting = new(1, 1);

    /// <summary>Waits for a place.</summary>
    /// <returns>Gives it back when disposed.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken stop)
    {
        await _free.WaitAsync(stop);
        return new Places(_free, 1);
    }

    /// <summary>Waits until nothing else runs.</summary>
    /// <returns>Lets others in when disposed.</returns>
    public async Task<IDisposable> EnterAloneAsync(CancellationToken stop)
    {
        await _collecting.WaitAsync(stop);
        var taken = 0;
        try
        {
            for (; taken < cores; taken++)
                await _free.WaitAsync(stop);
            return new Places(_free, cores);
        }
        catch (OperationCanceledException)
        {
            if (taken > 0)
                _free.Release(taken);
            throw;
        }
        finally
        {
            _collecting.Release();
        }
    }

    public void Dispose()
    {
        _free.Dispose();
        _collecting.Dispose();
    }

    private sealed class Places(SemaphoreSlim free, int count) : IDisposable
    {
        public void Dispose() => free.Release(count);
    }
}
