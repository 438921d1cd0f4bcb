using System.Net;
using System.Net.Sockets;

namespace Lede.Service.Fetching;

/// <summary>Opens connections for fetches. A name is resolved once, every address it gives is checked, and what was checked is connected to:
/// a name that changes its mind between look-ups gains nothing.</summary>
internal sealed class GuardedConnection(AllowedHosts allowed, FetchNetwork network)
{
    // One address that does not answer leaves time for the next; a connection across the world takes a tenth of this.
    private static readonly TimeSpan TimeOfOne = TimeSpan.FromSeconds(3);

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="FetchException">There is no connection.</exception>
    public async ValueTask<Stream> OpenAsync(DnsEndPoint end, CancellationToken stop)
    {
        var host = end.Host.TrimEnd('.').Trim('[', ']'); // the handler puts an IPv6 address in brackets
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await ResolveAsync(host, stop);
        if (!allowed.Contains(host, end.Port))
        {
            foreach (var address in addresses)
            {
                if (!PublicAddress.Includes(address))
                    throw new FetchException(new FetchFailure(FetchFailureReason.AddressRefused, "The address does not lead to the public internet."));
            }
        }

        for (var i = 0; i < addresses.Length; i++)
        {
            if (await ConnectAsync(new IPEndPoint(addresses[i], end.Port), i == addresses.Length - 1 ? Timeout.InfiniteTimeSpan : TimeOfOne, stop) is { } stream)
                return stream;
        }

        throw new FetchException(new FetchFailure(FetchFailureReason.Connect, "The host cannot be connected to."));
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop)
    {
        try
        {
            if (await network.Resolve(host, stop) is { Length: > 0 } addresses)
                return addresses;
        }
        catch (Exception error) when (error is SocketException or ArgumentException)
        {
            // ArgumentException: no resolver takes such a name. Both end below, like a name without addresses.
        }

        throw new FetchException(new FetchFailure(FetchFailureReason.Dns, "The host's name does not resolve."));
    }

    private static async Task<Stream?> ConnectAsync(IPEndPoint end, TimeSpan time, CancellationToken stop)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(time);
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, late.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception error)
        {
            socket.Dispose();
            if (error is SocketException || (error is OperationCanceledException && !stop.IsCancellationRequested))
                return null;
            throw;
        }
    }
}
