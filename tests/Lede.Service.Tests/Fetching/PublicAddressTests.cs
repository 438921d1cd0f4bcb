using System.Net;
using Lede.Service.Fetching;

namespace Lede.Service.Tests.Fetching;

/// <summary>The table of addresses: first and last of every range that is refused, and the neighbours that are not.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255")] // this network
    [InlineData("10.0.0.0", "10.255.255.255")] // private
    [InlineData("172.16.0.0", "172.31.255.255")]
    [InlineData("192.168.0.0", "192.168.255.255")]
    [InlineData("100.64.0.0", "100.127.255.255")] // carrier-grade NAT
    [InlineData("127.0.0.0", "127.255.255.255")] // loopback
    [InlineData("169.254.0.0", "169.254.255.255")] // link-local
    [InlineData("169.254.169.254", "100.100.100.200")] // metadata
    [InlineData("168.63.129.16", "192.0.0.192")]
    [InlineData("192.0.0.0", "192.0.0.255")] // protocol assignments
    [InlineData("192.0.2.0", "192.0.2.255")] // documentation
    [InlineData("198.51.100.0", "198.51.100.255")]
    [InlineData("203.0.113.0", "203.0.113.255")]
    [InlineData("192.88.99.0", "192.88.99.255")] // 6to4 relays
    [InlineData("198.18.0.0", "198.19.255.255")] // benchmarks
    [InlineData("224.0.0.0", "239.255.255.255")] // multicast
    [InlineData("240.0.0.0", "255.255.255.255")] // reserved
    [InlineData("::", "::1")] // unspecified, loopback
    [InlineData("::127.0.0.1", "::8.8.8.8")] // IPv4-compatible
    [InlineData("::ffff:127.0.0.1", "::ffff:8.8.8.8")] // IPv4-mapped
    [InlineData("::ffff:10.0.0.1", "::ffff:169.254.169.254")]
    [InlineData("::ffff:32.0.0.1", "::ffff:63.255.255.255")]
    [InlineData("::ffff:0:127.0.0.1", "::ffff:0:8.8.8.8")] // IPv4-translated
    [InlineData("64:ff9b::7f00:1", "64:ff9b::8.8.8.8")] // NAT64
    [InlineData("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("100::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")] // discard, and all before global unicast
    [InlineData("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff")] // protocol assignments
    [InlineData("2001:0:7f00:1::", "2001:0:4136:e378:8000:63bf:80ff:fffe")] // Teredo
    [InlineData("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff")] // documentation
    [InlineData("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff")] // 6to4
    [InlineData("2002:7f00:1::1", "2002:808:808::1")]
    [InlineData("2600::5efe:10.0.0.1", "2600::200:5efe:10.0.0.1")] // ISATAP
    [InlineData("4000::", "fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")] // unassigned
    [InlineData("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")] // unique-local
    [InlineData("fd00:ec2::254", "fd20:ce::254")] // metadata
    [InlineData("fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff")] // link-local
    [InlineData("fe80::1%1", "fec0::1")] // with a zone; site-local
    [InlineData("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")] // multicast
    public void Refuses_BothEnds(string first, string last)
    {
        Assert.False(PublicAddress.Includes(IPAddress.Parse(first)), first);
        Assert.False(PublicAddress.Includes(IPAddress.Parse(last)), last);
    }

    [Theory]
    [InlineData("1.0.0.0", "9.255.255.255")]
    [InlineData("11.0.0.0", "100.63.255.255")]
    [InlineData("100.128.0.0", "126.255.255.255")]
    [InlineData("128.0.0.0", "168.63.129.15")]
    [InlineData("168.63.129.17", "169.253.255.255")]
    [InlineData("169.255.0.0", "172.15.255.255")]
    [InlineData("172.32.0.0", "191.255.255.255")]
    [InlineData("192.0.1.0", "192.0.1.255")]
    [InlineData("192.0.3.0", "192.88.98.255")]
    [InlineData("192.88.100.0", "192.167.255.255")]
    [InlineData("192.169.0.0", "198.17.255.255")]
    [InlineData("198.20.0.0", "198.51.99.255")]
    [InlineData("198.51.101.0", "203.0.112.255")]
    [InlineData("203.0.114.0", "223.255.255.255")]
    [InlineData("2000::", "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2001:200::", "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2001:db9::", "2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2003::", "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("3fff:1000::", "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2600::5eff:10.0.0.1", "2600::100:5efe:10.0.0.1")]
    [InlineData("2606:4700:4700::1111", "2a00:1450:4001:82a::200e")]
    public void Includes_BothNeighbours(string first, string last)
    {
        Assert.True(PublicAddress.Includes(IPAddress.Parse(first)), first);
        Assert.True(PublicAddress.Includes(IPAddress.Parse(last)), last);
    }
}
