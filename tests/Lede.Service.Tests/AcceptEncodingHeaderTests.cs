using Lede.Service.Representations;

namespace Lede.Service.Tests;

public sealed class AcceptEncodingHeaderTests
{
    [Theory]
    [InlineData("", "Identity")]
    [InlineData("gzip", "Gzip")]
    [InlineData("x-gzip", "Gzip")]
    [InlineData("BR", "Brotli")]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("gzip;q=0.9, br;q=0.8", "Gzip")]
    [InlineData("gzip;q=0.5, identity", "Identity")]
    [InlineData("*", "Brotli")]
    [InlineData("*, br;q=0", "Gzip")]
    [InlineData("gzip;q=0", "Identity")]
    [InlineData("deflate", "Identity")]
    [InlineData("gzip;q=0, identity;q=0", null)]
    [InlineData("*;q=0", null)]
    [InlineData("*;q=0, identity;q=0.1", "Identity")]
    [InlineData("gzip;q=1.001", "Identity")]
    public void Chooses_ByWeight(string header, string? coding) => Assert.Equal(coding, AcceptEncodingHeader.Choose(header)?.ToString());
}
