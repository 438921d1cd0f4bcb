using System.Net;

namespace Lede.Service.Fetching;

/// <summary>The system's resolver. It blocks a thread and cannot be stopped, so every look-up has a thread of its own: a slow name server takes none
/// from those that answer.</summary>
/// <param name="atOnce">Look-ups at once; one that nobody waits for any longer counts until it ends.</param>
internal sealed class SystemNames(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim _threads = new(atOnce);

    /// <exception cref="System.Net.Sockets.SocketException">The name has no address, or no name server says so.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop)
    {
        await _threads.WaitAsync(stop);
        var lookup = Task.Factory.StartNew(() => LookUp(host), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return await lookup.WaitAsync(stop);
    }

    public void Dispose() => _threads.Dispose();

    private IPAddress[] LookUp(string host)
    {
        try
        {
            return Dns.GetHostAddresses(host);
        }
        finally
        {
            _threads.Release();
        }
    }
}
