using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Lede.Service.Fetching;

/// <summary>What a fetch takes from the world around it. Tests bring their own.</summary>
internal sealed record FetchNetwork
{
    /// <summary>Name to addresses; throws <see cref="System.Net.Sockets.SocketException"/> when there are none.</summary>
    public required Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; }

    /// <summary>Whose certificates are trusted; <c>null</c>, the default, for those the system trusts.</summary>
    public X509Certificate2Collection? Trust { get; init; }

    /// <summary>Clock of the time of a fetch.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
