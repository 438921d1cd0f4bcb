using System.IO.Pipelines;
using System.Text;
using Lede.Service.Batches;

namespace Lede.Service.Tests.Batches;

/// <summary>How a stream is cut into lines, however its bytes arrive.</summary>
public sealed class LineReaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Streams => new()
    {
        { "", "" },
        { "\n", "" },
        { " \t\r\n\n", "" },
        { "a", "1:a" },
        { "a\n", "1:a" },
        { "a\r\nb\r\n", "1:a|2:b" },
        { "a\r\nb\r", "1:a|2:b" },
        { "\uFEFFa\n\uFEFFb", "1:a|2:\uFEFFb" },
        { "\uFEFF\na", "2:a" },
        { "\n\na\n \nb", "3:a|5:b" },
        { " a \n", "1: a " },
        { "a\rb\n", "1:a\rb" },
        { "é\u0000\n", "1:é\u0000" },
        { "12345678\n", "1:12345678" },
        { "12345678\r\n", "1:12345678" },
        { "12345678", "1:12345678" },
        { "123456789\nb", "1:too-large|2:b" },
        { "12345678\r\r\nb", "1:too-large|2:b" },
        { "123456789", "1:too-large" },
        { "a\n1234567890123456789012345678901234567890\nb\n123456789\nc\n", "1:a|2:too-large|3:b|4:too-large|5:c" },
        { "1\n2\n3\n4\n5\n6\n7\n8\n", "1:1|2:2|3:3|4:4|5:5|6:6|7:too-large" },
        { "1\n2\n3\n4\n5\n6\n\n7", "1:1|2:2|3:3|4:4|5:5|6:6|8:too-large" },
        { "1\n2\n3\n4\n5\n6\n\n\r\n", "1:1|2:2|3:3|4:4|5:5|6:6" },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Cuts_Lines(string stream, string lines)
    {
        var bytes = Encoding.UTF8.GetBytes(stream);
        for (var piece = 1; piece <= Math.Max(1, bytes.Length); piece++)
            Assert.Equal(lines, await ReadAsync(bytes, piece));
    }

    [Fact]
    public async Task Names_TheLimit()
    {
        var reader = new LineReader(PipeReader.Create(new(Encoding.UTF8.GetBytes("123456789\n"))), new BatchLimits { MaxLineBytes = 8 });
        await foreach (var line in reader.ReadAllAsync(Stop))
        {
            Assert.Equal("MaxLineBytes", line.Problem!.Limit);
            Assert.Equal(8, line.Problem.Allowed);
            Assert.Equal("A line may have 8 bytes.", line.Problem.Detail);
        }
    }

    private static async Task<string> ReadAsync(byte[] bytes, int piece)
    {
        var pipe = new Pipe();
        var writing = WriteAsync(pipe.Writer, bytes, piece);
        var lines = new List<string>();
        await foreach (var line in new LineReader(pipe.Reader, new BatchLimits { MaxLineBytes = 8, MaxLines = 6 }).ReadAllAsync(Stop))
        {
            using (line)
                lines.Add(FormattableString.Invariant($"{line.Number}:{line.Problem?.Type.Name ?? Encoding.UTF8.GetString(line.Bytes.Span)}"));
        }

        await pipe.Reader.CompleteAsync();
        await writing;
        return string.Join('|', lines);
    }

    private static async Task WriteAsync(PipeWriter writer, byte[] bytes, int piece)
    {
        for (var i = 0; i < bytes.Length; i += piece)
            await writer.WriteAsync(bytes.AsMemory(i, Math.Min(piece, bytes.Length - i)), Stop);
        await writer.CompleteAsync();
    }
}
