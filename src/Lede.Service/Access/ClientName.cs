using System.Net;
using System.Net.Sockets;

namespace Lede.Service.Access;

/// <summary>What requests of one client have in common.</summary>
internal static class ClientName
{
    private const int BytesOfNetwork = 8;

    /// <summary>The client with this key.</summary>
    public static string OfKey(int key) => FormattableString.Invariant($"key {key}");

    /// <summary>The client at this address. Of IPv6 the first 64 bits: what one customer gets, who may use any address in it.</summary>
    public static string OfAddress(IPAddress? address)
    {
        if (address is null)
            return "local"; // a Unix socket
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfNetwork))
            : address.ToString();
    }
}
