using Lede.Service.Fetching;

namespace Lede.Service.Tests.Fetching;

/// <summary>Forms of addresses that are not asked for, and their harmless twins.</summary>
public sealed class WebAddressTests
{
    [Theory]
    [InlineData("ftp://example.org/", "Only http and https addresses are fetched.")]
    [InlineData("file:///etc/passwd", "Only http and https addresses are fetched.")]
    [InlineData("gopher://example.org/", "Only http and https addresses are fetched.")]
    [InlineData("http://user@example.org/", "An address with credentials is not fetched.")]
    [InlineData("http://user:pass@example.org/", "An address with credentials is not fetched.")]
    [InlineData("http://example.org@127.0.0.1/", "An address with credentials is not fetched.")]
    [InlineData("http://127.1/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://0177.0.0.1/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://017700000001/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://0x7f.0.0.1/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://0x7f000001:80/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://2130706433/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://127.0.0.1./", "A host written in an unusual form is not fetched.")]
    [InlineData("http://0x8080808./", "A host written in an unusual form is not fetched.")]
    [InlineData("http://example.0x7f/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://example.08/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://１２７.０.０.１/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://127。0。0。1/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://ⓛocalhost/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://ｌｏｃａｌｈｏｓｔ/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://𝐥ocalhost/", "A host written in an unusual form is not fetched.")]
    [InlineData("http://1²7.0.0.1/", "A host written in an unusual form is not fetched.")]
    public void Refuses(string address, string message) => Assert.Equal(message, WebAddress.Refusal(new Uri(address)));

    [Fact]
    public void Refuses_LongAddresses()
    {
        Assert.Null(WebAddress.Refusal(new Uri("http://a.example/".PadRight(WebAddress.MaxLength, 'a'))));
        Assert.NotNull(WebAddress.Refusal(new Uri("http://a.example/".PadRight(WebAddress.MaxLength + 1, 'a'))));
    }

    [Theory]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("HTTPS://EXAMPLE.org:443/a?b=c#d", "https://example.org/a?b=c")]
    [InlineData("http://example.org:8080/ä b", "http://example.org:8080/%C3%A4%20b")]
    [InlineData("http://example.org./a", "http://example.org./a")]
    [InlineData("http://8.8.8.8/", "http://8.8.8.8/")]
    [InlineData("http://8.8.8.8:80?a", "http://8.8.8.8/?a")]
    [InlineData("http://127.0.0.1/", "http://127.0.0.1/")] // its form is right; where it leads is another matter
    [InlineData("http://[2606:4700::1111]:81/", "http://[2606:4700::1111]:81/")]
    [InlineData("http://bücher.example/", "http://xn--bcher-kva.example/")]
    [InlineData("http://новости.example/", "http://xn--b1amnebsh.example/")]
    [InlineData("http://0x7g.example/", "http://0x7g.example/")]
    [InlineData("http://4chan.example/2130706433", "http://4chan.example/2130706433")]
    public void Takes(string address, string canonical)
    {
        Assert.Null(WebAddress.Refusal(new Uri(address)));
        Assert.Equal(canonical, WebAddress.Canonical(new Uri(address)).AbsoluteUri);
    }
}
