using System.Net;
using System.Net.Sockets;

namespace Lede.Service.Fetching;

/// <summary>Opens connections for the fetcher. A name is resolved once, every address it gives is checked, and what was checked is connected to:
/// a name that changes its mind between look-ups gains nothing.</summary>
/// <param name="options">The allow-list.</param>
/// <param name="resolve">Name to addresses; the system's resolver outside tests.</param>
internal sealed class GuardedConnection(FetchOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="AddressRefusedException">An address is not public and its host not allowed.</exception>
    public async ValueTask<Stream> OpenAsync(DnsEndPoint end, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(end.Host, out var literal) ? [literal] : await resolve(end.Host, stop);
        if (!IsAllowed(end))
        {
            foreach (var address in addresses)
            {
                if (!PublicAddress.Includes(address))
                    throw new AddressRefusedException();
            }
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(DnsEndPoint end)
    {
        foreach (var allowed in options.AllowedHosts)
        {
            if (allowed.Equals(end.Host, StringComparison.OrdinalIgnoreCase)
                || allowed.Equals(FormattableString.Invariant($"{end.Host}:{end.Port}"), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
