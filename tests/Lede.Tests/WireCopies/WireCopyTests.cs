using System.Text;

namespace Lede.Tests.WireCopies;

/// <summary>Copy in the styles of many desks, each in a file of its own beside what is to be read from it.</summary>
public sealed class WireCopyTests
{
    private const string Mark = "\n=== read as\n";

    private static string Folder => Path.Combine(Repository.Root, "tests", "Lede.Tests", "WireCopies", "Copies");

    public static TheoryData<string> Copies => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Copies))]
    public void Reads_Copy(string name)
    {
        var file = File.ReadAllText(Path.Combine(Folder, name + ".txt"));
        var cut = file.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(cut > 0, $"{name} does not say what is to be read from it");

        var article = new ArticleParser().Parse(
            new ArticleSource(Encoding.UTF8.GetBytes(file[..cut])), new ParserOptions { Annotate = false }, TestContext.Current.CancellationToken).Article!;

        Assert.Equal(file[(cut + Mark.Length)..], WireOutline.Of(article));
    }

    [Fact]
    public void Mends_HyphenatedLines()
    {
        var copy = File.ReadAllText(Path.Combine(Folder, "hyphenated-lines.txt"));
        var article = new ArticleParser().Parse(
            new ArticleSource(Encoding.UTF8.GetBytes(copy[..copy.IndexOf(Mark, StringComparison.Ordinal)])), new ParserOptions { Annotate = false }, TestContext.Current.CancellationToken).Article!;

        Assert.EndsWith("voted on Monday to rebuild the old harbor wall, which was damaged in the storm of January and has been closed to walkers since.", article.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Contains("about four million dollars, half of it", article.Blocks[1].Text, StringComparison.Ordinal);
        Assert.Contains("who is well-known along the coast", article.Blocks[2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a long-\nstand-\ning row", "a long-stand-\ning row")]
    [InlineData("to re-   \n   build the wall", "to rebuild\n   the wall")]
    [InlineData("in 1990-\n91 and later", "in 1990-\n91 and later")]
    [InlineData("they re-\n\nbuild", "they re-\n\nbuild")]
    [InlineData("they re-\nbuild", "they rebuild")]
    [InlineData("-\na-\nb", "-\na-b")]
    [InlineData("by e-\nmail", "by e-mail")]
    public void Mends_OnlyBrokenWords(string copy, string mended) => Assert.Equal(mended, Wire.HyphenatedLines.Mend(copy, Wire.CopyLine.Split(copy)));
}
