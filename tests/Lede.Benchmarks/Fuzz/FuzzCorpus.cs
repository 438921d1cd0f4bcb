using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lede.Benchmarks.Fuzz;

/// <summary>What inputs are made of: the shared pages where they are, the article served, and small ones for every rule.</summary>
internal sealed class FuzzCorpus
{
    private const string Sentence = "“It is cold,” Ann Lee, the mayor of Portsmouth, Va., told Reuters on Monday. ";

    private readonly byte[][] _pages;
    private readonly byte[] _copy;

    public FuzzCorpus(string pagesFolder)
    {
        byte[][] shared = Directory.Exists(Path.Combine(pagesFolder, "html")) ? [.. Pages.Load(pagesFolder)] : [];
        _pages = [.. shared, Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=en><head><title>Cold - News</title><meta property=og:title content=Cold></head><body><nav><a href=/>Home</a></nav><article><h1>Cold</h1><p class=byline>By Ann Lee<time datetime=2025-02-10>10 Feb</time>{string.Concat(Enumerable.Range(0, 6).Select(i => $"<p>{i}. {Sentence}</p>"))}</article></body></html>")];
        _copy = File.ReadAllBytes(Path.Combine("seeds", "trump-putin-talks.txt"));
        SharedPages = shared.Length;
    }

    /// <summary>How many of the shared pages there are; 0 where they are not.</summary>
    public int SharedPages { get; }

    public byte[] Any(Dice dice) => dice.Once(3) ? _copy : dice.Of(_pages);

    /// <summary>A page: nearly always a piece of one, sometimes the whole.</summary>
    public byte[] Page(Dice dice)
    {
        var page = dice.Of(_pages);
        return dice.Once(2_000) ? page : Window(page, dice, 3_000);
    }

    /// <summary>A page as it is.</summary>
    public byte[] WholePage(Dice dice) => dice.Of(_pages);

    /// <summary>A piece of wire copy.</summary>
    public byte[] Copy(Dice dice) => dice.Once(500) ? _copy : Window(_copy, dice, 800);

    /// <summary>Lines of a batch.</summary>
    public byte[] Lines(Dice dice)
    {
        var lines = new StringBuilder();
        for (var i = dice.Small(8); i > 0; i--)
        {
            var member = dice.Once(2) ? "html" : "text";
            var text = Encoding.UTF8.GetString(member == "html" ? Window(dice.Of(_pages), dice, 500) : Window(_copy, dice, 200));
            lines.Append("{\"id\":").Append(i).Append(",\"").Append(member).Append("\":\"").Append(JsonEncodedText.Encode(text, Encoder(dice))).Append("\"}").Append(dice.Once(8) ? "\r\n" : "\n");
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    /// <summary>A request as it goes over the wire, with a body that has a length or comes in chunks.</summary>
    public byte[] Request(Dice dice)
    {
        var page = dice.Once(2);
        var body = Window(page ? dice.Of(_pages) : _copy, dice, 300);
        var head = $"POST /article HTTP/1.1\r\nHost: x\r\nContent-Type: {(page ? "text/html" : "text/plain")}\r\n";
        return dice.Once(2)
            ? [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"{head}Content-Length: {body.Length}\r\n\r\n")), .. body]
            : [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"{head}Transfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n")), .. body, .. "\r\n0\r\n\r\n"u8];
    }

    private static JavaScriptEncoder Encoder(Dice dice) => dice.Once(2) ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static byte[] Window(byte[] whole, Dice dice, int most)
    {
        var length = dice.Below(Math.Min(most, whole.Length)) + 1;
        var from = dice.Once(3) ? 0 : dice.Below(whole.Length - length + 1);
        return whole[from..(from + length)];
    }
}
