using System.IO.Compression;
using Lede.Cli.Archives;

namespace Lede.Cli.Tests.Archives;

public sealed class GzipSourceTests
{
    private const int Most = 1024 * 1024;

    public static TheoryData<string, CompressionLevel> Cases()
    {
        var cases = new TheoryData<string, CompressionLevel>();
        foreach (var kind in new[] { "nothing", "one byte", "zeros", "noise", "text", "short periods", "long matches", "skewed" })
        {
            foreach (var level in Enum.GetValues<CompressionLevel>())
                cases.Add(kind, level);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Decodes_WhatTheFrameworkCodes(string kind, CompressionLevel level)
    {
        var bytes = Bytes(kind);
        var coded = Gzip(bytes, level);

        Assert.Equal(bytes, Decode(coded, 1 << 16, out var source));
        Assert.Null(source.Fault);
        Assert.Equal(coded.Length, source.MemberEnd);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void Decodes_WhateverThePiecesTheInputComesIn(int piece)
    {
        var bytes = Bytes("text");

        Assert.Equal(bytes, Decode(Gzip(bytes, CompressionLevel.Optimal), piece, out _));
    }

    [Fact]
    public void Tells_WhereEachMemberBegins()
    {
        byte[][] members = [Gzip(Bytes("text"), CompressionLevel.Optimal), Gzip([], CompressionLevel.Optimal), Gzip(Bytes("noise"), CompressionLevel.Fastest)];
        using var input = new ReplayBuffer(new MemoryStream([.. members.SelectMany(member => member)]).Read, Most);
        var source = new GzipSource(input);
        var seen = new List<(long Member, long DecodedBefore)>();
        var buffer = new byte[1000];
        while (source.Read(buffer) > 0)
        {
            if (seen.Count == 0 || seen[^1].Member != source.Member)
                seen.Add((source.Member, source.DecodedBefore));
        }

        Assert.Equal([(0, 0), (members[0].Length + members[1].Length, Bytes("text").Length)], seen);
        Assert.Null(source.Fault);
    }

    [Fact]
    public void Refuses_EveryCut()
    {
        var coded = Gzip(Bytes("text").AsSpan(0, 3000), CompressionLevel.Optimal);
        for (var length = 1; length < coded.Length; length++)
        {
            Decode(coded[..length], 1 << 16, out var source);
            Assert.NotNull(source.Fault);
        }
    }

    [Fact]
    public void Refuses_EveryFlippedBitOrDecodesTheSame()
    {
        var bytes = Bytes("text").AsSpan(0, 2000).ToArray();
        var coded = Gzip(bytes, CompressionLevel.Optimal);
        for (var bit = 0; bit < coded.Length * 8; bit++)
        {
            var broken = coded.ToArray();
            broken[bit / 8] ^= (byte)(1 << (bit % 8));
            var decoded = Decode(broken, 1 << 16, out var source);
            // Time, system and flags of the header may say anything.
            Assert.True(source.Fault is not null || decoded.SequenceEqual(bytes), $"bit {bit}");
        }
    }

    [Fact]
    public void Resumes_AtTheNextSoundMember()
    {
        var first = Gzip("WARC/1.0 first"u8.ToArray(), CompressionLevel.Optimal);
        var cut = Gzip([.. "WARC/1.0 second"u8, .. Bytes("text")], CompressionLevel.Optimal);
        var other = Gzip("something else"u8.ToArray(), CompressionLevel.Optimal);
        var last = Gzip("WARC/1.0 last"u8.ToArray(), CompressionLevel.Optimal);
        byte[] file = [.. first, .. cut[..^100], .. other, .. last];
        using var input = new ReplayBuffer(new MemoryStream(file).Read, Most);
        var source = new GzipSource(input);
        var buffer = new byte[1 << 20];
        while (source.Read(buffer) > 0)
        {
        }

        Assert.NotNull(source.Fault);
        Assert.Equal(first.Length, source.Member);
        Assert.True(source.Resume("WARC/"u8));
        Assert.Equal("WARC/1.0 last"u8, buffer.AsSpan(0, source.Read(buffer)));
        Assert.Equal(file.Length - last.Length, source.Member);
        Assert.Equal(0, source.Read(buffer));
        Assert.Null(source.Fault);
    }

    [Fact]
    public void Resumes_AtNothingWhereNothingIsSound()
    {
        using var input = new ReplayBuffer(new MemoryStream(Bytes("noise")).Read, Most);
        var source = new GzipSource(input);

        Assert.Equal(0, source.Read(new byte[10]));
        Assert.NotNull(source.Fault);
        Assert.False(source.Resume("WARC/"u8));
        Assert.Null(source.Fault);
    }

    internal static byte[] Gzip(ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, level, leaveOpen: true))
            gzip.Write(bytes);
        // Nothing written leaves nothing behind: an empty member all the same.
        return memory.Length > 0 ? memory.ToArray() : [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }

    private static byte[] Decode(byte[] coded, int piece, out GzipSource source)
    {
        var stream = new MemoryStream(coded);
        using var input = new ReplayBuffer(buffer => stream.Read(buffer[..Math.Min(piece, buffer.Length)]), Most);
        source = new GzipSource(input);
        using var decoded = new MemoryStream();
        var part = new byte[5000];
        for (var read = source.Read(part); read > 0; read = source.Read(part))
            decoded.Write(part, 0, read);
        return decoded.ToArray();
    }

    private static byte[] Bytes(string kind)
    {
        var random = new Random(7);
        var bytes = new byte[300_000];
        switch (kind)
        {
            case "nothing":
                return [];
            case "one byte":
                return [42];
            case "zeros":
                break;
            case "noise":
                random.NextBytes(bytes);
                break;
            case "text":
                string[] words = [.. Enumerable.Range(0, 400).Select(_ => new string((char)random.Next('a', 'z'), random.Next(1, 9)))];
                return System.Text.Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 60_000).Select(_ => words[random.Next(words.Length)])));
            case "short periods":
                for (var i = 0; i < bytes.Length; i++)
                    bytes[i] = (byte)(i % ((i / 5000) + 2));
                break;
            case "long matches":
                random.NextBytes(bytes.AsSpan(0, 32_768));
                for (var i = 32_768; i < bytes.Length; i++)
                    bytes[i] = bytes[i - 32_768];
                break;
            default:
                for (var i = 0; i < bytes.Length; i++)
                    bytes[i] = (byte)Math.Min(255, -Math.Log(random.NextDouble()) * 20);
                break;
        }

        return bytes;
    }
}
