using System.Globalization;
using System.Text;
using Lede.Cli.Archives;

namespace Lede.Cli.Tests.Archives;

public sealed class WarcReaderTests
{
    private const int MostBytes = 1024 * 1024;

    private static readonly byte[][] Three = [WarcFile.Warcinfo(), WarcFile.Response("http://example.com/a"), WarcFile.Response("http://example.com/b", version: "1.1")];

    [Fact]
    public void Reads_PlainArchives()
    {
        var places = Read(WarcFile.Join(Three)).Select(record => record.Place);

        Assert.Equal(["0", Place(Three[0]), Place(Three[0], Three[1])], places);
    }

    [Fact]
    public void Reads_ArchivesCodedRecordByRecord()
    {
        byte[][] members = [.. Three.Select(record => WarcFile.Gzip(record))];

        var records = Read(WarcFile.Join(members));

        Assert.Equal(["0", Place(members[0]), Place(members[0], members[1])], records.Select(record => record.Place));
        Assert.Equal(members.Select(member => (long?)member.Length), records.Select(record => record.Length));
    }

    [Fact]
    public void Reads_ArchivesCodedAsAWhole()
    {
        var records = Read(WarcFile.Gzip(WarcFile.Join(Three)));

        Assert.Equal(["0", $"0+{Place(Three[0])}", $"0+{Place(Three[0], Three[1])}"], records.Select(record => record.Place));
        Assert.All(records, record => Assert.Null(record.Length));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(7)]
    public void Reads_RecordsAcrossMembers(int piece)
    {
        var records = Read(WarcFile.Join(WarcFile.Join(Three).Chunk(piece).Select(part => WarcFile.Gzip(part))));

        Assert.Equal(["warcinfo", "response", "response"], records.Select(record => record.Type));
        Assert.All(records, record => Assert.Null(record.Fault));
    }

    [Fact]
    public void Gives_BlocksByteForByte()
    {
        var block = Encoding.UTF8.GetBytes("line\r\n\r\nWARC/1.0\r\nWARC-Type: not a record\r\n\r\n");

        var record = Assert.Single(Read(WarcFile.Record("conversion", block)));

        Assert.Equal(block, record.Block);
        Assert.Null(record.Fault);
    }

    [Fact]
    public void Reads_FoldedFieldsBracketsAndAnyCase()
    {
        var header = "WARC/1.0\r\nwarc-type: RESPONSE\r\nWARC-TARGET-URI: <http://example.com/x>\r\nX-Note: one\r\n two\r\ncontent-length: 2\r\n\r\nhi\r\n\r\n"u8;

        var record = Assert.Single(Read(header.ToArray()));

        Assert.Equal(("response", "http://example.com/x"), (record.Type, record.Url));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(5)]
    [InlineData(300)]
    [InlineData(100_000)]
    [InlineData(100_000_000_000)]
    public void Reports_AWrongLengthAndGoesOn(long off)
    {
        var block = new byte[1000];
        var wrong = WarcFile.Record("response", block, length: Math.Max(0, block.Length + off));

        foreach (var file in new[] { WarcFile.Join(Three[0], wrong, Three[1], Three[2]), WarcFile.Gzip(WarcFile.Join(Three[0], wrong, Three[1], Three[2])) })
        {
            var records = Read(file);

            Assert.Equal(4, records.Count);
            Assert.Equal([false, true, false, false], records.Select(record => record.Fault is not null));
            Assert.Equal("http://example.com/b", records[3].Url);
        }
    }

    [Fact]
    public void Reports_AWrongLengthInAMemberOfItsOwn()
    {
        foreach (var length in new long[] { 10, 1500, 100_000_000_000 })
        {
            var records = Read(WarcFile.Join(new[] { Three[0], WarcFile.Record("response", new byte[1000], length: length), Three[1], Three[2] }.Select(record => WarcFile.Gzip(record))));

            Assert.Equal([false, true, false, false], records.Select(record => record.Fault is not null));
        }
    }

    [Theory]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n\r\n\r\n")]
    public void Reports_ABrokenHeaderAndGoesOn(string broken)
    {
        var records = Read(WarcFile.Join(Three[0], Encoding.UTF8.GetBytes(broken), Three[1]));

        // What is no record at all makes the length of the one before doubtful.
        Assert.Contains(records, record => record.Fault is not null);
        Assert.Equal("http://example.com/a", records[^1].Url);
        Assert.Null(records[^1].Fault);
    }

    [Fact]
    public void Reports_ABrokenMemberAndGoesOn()
    {
        byte[][] members = [.. Three.Select(record => WarcFile.Gzip(record))];
        for (var at = 0; at < members[1].Length; at++)
        {
            var broken = members[1].ToArray();
            broken[at] ^= 0x55;

            var records = Read(WarcFile.Join(members[0], broken, members[2]));

            Assert.Equal("warcinfo", records[0].Type);
            Assert.Equal(3, records.Count);
            // Time and system of a header may be anything.
            Assert.True(records[1].Fault is not null || at is >= 4 and < 10, FormattableString.Invariant($"byte {at}"));
            Assert.Equal(("http://example.com/b", null), (records[2].Url, records[2].Fault));
        }
    }

    [Fact]
    public void Reports_ATruncatedMemberAndGoesOn()
    {
        byte[][] members = [.. Three.Select(record => WarcFile.Gzip(record))];
        for (var length = 1; length < members[1].Length; length++)
        {
            var records = Read(WarcFile.Join(members[0], members[1][..length], members[2]));

            Assert.Equal([false, true, false], records.Select(record => record.Fault is not null));
            Assert.Equal("http://example.com/b", records[2].Url);
        }
    }

    [Fact]
    public void Reports_EveryCutOfTheEnd()
    {
        var plain = WarcFile.Join(Three);
        var coded = WarcFile.Gzip(plain);
        for (var cut = 5; cut < Three[2].Length; cut += 7)
        {
            var records = Read(plain[..^cut]);
            Assert.Equal([false, false, true], records.Select(record => record.Fault is not null));
        }

        for (var cut = 1; cut < coded.Length - 400; cut += 3)
            Assert.NotNull(Read(coded[..^cut])[^1].Fault);
    }

    [Fact]
    public void Survives_AnyBytes()
    {
        var random = new Random(3);
        var file = WarcFile.Join(Three);
        for (var round = 0; round < 300; round++)
        {
            var bytes = file.ToArray();
            for (var i = 0; i < 20; i++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.InRange(Read(bytes).Count, 0, 100);
            var coded = WarcFile.Join(Three.Select(record => WarcFile.Gzip(record)));
            for (var i = 0; i < 5; i++)
                coded[random.Next(coded.Length)] = (byte)random.Next(256);
            Assert.InRange(Read(coded).Count, 0, 100);
        }
    }

    [Fact]
    public void Passes_ZerosAndLineEndsAtTheEnd()
    {
        byte[][] members = [.. Three.Select(record => WarcFile.Gzip(record))];

        Assert.Equal([null, null, null], Read(WarcFile.Join([.. members, new byte[512]])).Select(record => record.Fault));
        Assert.Equal([null, null, null], Read(WarcFile.Join([.. Three, "\r\n\r\n\r\n"u8.ToArray()])).Select(record => record.Fault));
    }

    [Fact]
    public void Tells_LargeRecordsWithoutHoldingThem()
    {
        var large = WarcFile.Response("http://example.com/large", new string('x', MostBytes + 1));

        var records = Read(WarcFile.Join(Three[0], large, Three[1]));

        Assert.Equal([false, true, false], records.Select(record => record.IsTooLarge));
        Assert.All(records, record => Assert.Null(record.Fault));
    }

    private static string Place(params byte[][] before) => before.Sum(part => part.Length).ToString(CultureInfo.InvariantCulture);

    private static List<Seen> Read(byte[] file)
    {
        using var stored = new ReplayBuffer(new MemoryStream(file).Read, MostBytes + (256 * 1024));
        stored.Ensure(3);
        var gzip = stored.Available.StartsWith(GzipSource.Magic) ? new GzipSource(stored) : null;
        using var decoded = gzip is null ? null : new ReplayBuffer(gzip.Read, MostBytes + (256 * 1024));
        var reader = new WarcReader(decoded ?? stored, gzip, MostBytes, (_, _) => true);
        var seen = new List<Seen>();
        while (reader.Next() is { } record)
        {
            using (record)
                seen.Add(new Seen(record.Place.ToString(), record.Place.Length, record.Fields.Type, record.Fields.TargetUri?.ToString(), record.Fault, record.IsTooLarge, record.Block.ToArray()));
        }

        return seen;
    }

    private sealed record Seen(string Place, long? Length, string Type, string? Url, string? Fault, bool IsTooLarge, byte[] Block);
}
