using System.Text;

namespace Lede.Tests.Writing;

/// <summary>Articles made by hand for the writers: text with its parts found by search, so that spans are right by construction.</summary>
internal sealed class SampleArticle(string text)
{
    public string Text { get; } = text;

    /// <summary>Position of the first occurrence of <paramref name="part"/>.</summary>
    public TextSpan Span(string part)
    {
        var at = Text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{part}' is not in the sample");
        var start = CodePoints(Text[..at]);
        return new TextSpan(start, start + CodePoints(part));
    }

    public TextSlice Slice(string part) => new(part, Span(part));

    public Block Block(BlockKind kind, string part) => new() { Kind = kind, Text = part, Span = Span(part) };

    public static Article Of(string text, BlockKind kind = BlockKind.Paragraph)
    {
        var sample = new SampleArticle(text);
        return new Article { Status = ArticleStatus.Ok, Text = text, Blocks = [sample.Block(kind, text)] };
    }

    public static string Utf8(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static int CodePoints(string text) => text.EnumerateRunes().Count();
}
