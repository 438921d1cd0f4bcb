using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Lede.Service.Fetching;

/// <summary>Which addresses are on the public internet. What is not known to be public is refused.</summary>
internal static class PublicAddress
{
    // IANA's special-purpose registry for IPv4, less what is globally reachable, and one address that leads to a cloud's host from inside it.
    private static readonly Block[] NotPublic4 =
    [
        Block.Parse("0.0.0.0/8"), // "this network": connects to loopback on Linux
        Block.Parse("10.0.0.0/8"),
        Block.Parse("100.64.0.0/10"), // carrier-grade NAT, and a cloud's metadata at 100.100.100.200
        Block.Parse("127.0.0.0/8"),
        Block.Parse("168.63.129.16/32"), // Azure's host, metadata among what it serves
        Block.Parse("169.254.0.0/16"), // link-local, and the metadata of most clouds
        Block.Parse("172.16.0.0/12"),
        Block.Parse("192.0.0.0/24"), // protocol assignments, and a cloud's metadata at 192.0.0.192
        Block.Parse("192.0.2.0/24"), // documentation
        Block.Parse("192.88.99.0/24"), // 6to4 relays
        Block.Parse("192.168.0.0/16"),
        Block.Parse("198.18.0.0/15"), // benchmarks
        Block.Parse("198.51.100.0/24"), // documentation
        Block.Parse("203.0.113.0/24"), // documentation
        Block.Parse("224.0.0.0/4"), // multicast
        Block.Parse("240.0.0.0/4"), // reserved, and broadcast
    ];

    // Global unicast is all that is public in IPv6: loopback, mapped and compatible forms, NAT64, unique-local, link-local and multicast lie outside it.
    private static readonly Block GlobalUnicast6 = Block.Parse("2000::/3");

    private static readonly Block[] NotPublic6 =
    [
        Block.Parse("2001::/23"), // protocol assignments: Teredo, ORCHID, benchmarks
        Block.Parse("2001:db8::/32"), // documentation
        Block.Parse("2002::/16"), // 6to4: carries any IPv4 address
        Block.Parse("3fff::/20"), // documentation
    ];

    /// <summary>Whether an address may be connected to without an entry in the allow-list.</summary>
    public static bool Includes(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Any(NotPublic4, Bits(address)),
        AddressFamily.InterNetworkV6 => Bits(address) is var bits && GlobalUnicast6.Contains(bits) && !Any(NotPublic6, bits) && !IsIsatap(bits),
        _ => false,
    };

    // An interface identifier 0:5efe:a.b.c.d tunnels to that IPv4 address, whatever the prefix (RFC 5214); the second bit of its first byte varies.
    private static bool IsIsatap(UInt128 bits) => (uint)((bits & ulong.MaxValue) >> 32) is 0x0000_5EFE or 0x0200_5EFE;

    private static bool Any(Block[] blocks, UInt128 bits)
    {
        foreach (var block in blocks)
        {
            if (block.Contains(bits))
                return true;
        }

        return false;
    }

    private static UInt128 Bits(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var written);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes) >> (8 * (16 - written));
    }

    // Not the framework's IPNetwork: it takes an IPv4-mapped address for the IPv4 address even in an IPv6 network, and finds ::ffff:10.0.0.1 in 2000::/3.
    private readonly record struct Block(UInt128 Start, int Shift)
    {
        public static Block Parse(string text)
        {
            var network = IPNetwork.Parse(text);
            return new Block(Bits(network.BaseAddress), (network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 32 : 128) - network.PrefixLength);
        }

        public bool Contains(UInt128 bits) => bits >> Shift == Start >> Shift;
    }
}
