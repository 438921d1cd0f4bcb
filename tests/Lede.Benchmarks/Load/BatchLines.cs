using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lede.Benchmarks.Load;

/// <summary>Lines of a batch: pages again and again, numbered.</summary>
internal sealed class BatchLines
{
    private readonly byte[][] _rests;

    /// <param name="pages">Pages as they were received; what is no UTF-8 in them is replaced.</param>
    public BatchLines(IEnumerable<byte[]> pages) => _rests = [.. pages.Select(Rest)];

    /// <summary>How many lines differ in more than their number.</summary>
    public int Kinds => _rests.Length;

    /// <summary>A line, its end included.</summary>
    public byte[] Line(int number) => [.. Start(number), .. _rests[number % _rests.Length]];

    /// <summary>Bytes of the first so many lines.</summary>
    public long Length(int lines) => Enumerable.Range(0, lines).Sum(number => (long)Start(number).Length + _rests[number % _rests.Length].Length);

    private static byte[] Start(int number) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{number},\"html\":"));

    private static byte[] Rest(byte[] page)
    {
        var html = JsonEncodedText.Encode(Encoding.UTF8.GetString(page), JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return [(byte)'"', .. html.EncodedUtf8Bytes, .. "\"}\n"u8];
    }
}
