using System.Text;

namespace Lede.Tests.Annotation.News;

/// <summary>News of ten desks, each in a file of its own beside everything that a reader finds in it. Written for these tests; the people are invented.</summary>
public sealed class NewsTextTests
{
    private const string Mark = "\n=== read as\n";

    // A Wednesday.
    private static readonly DateOnly Published = new(2026, 3, 4);

    private static string Folder => Path.Combine(Repository.Root, "tests", "Lede.Tests", "Annotation", "News", "Texts");

    public static TheoryData<string> Texts => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Finds_AllThereIs(string name)
    {
        var file = File.ReadAllText(Path.Combine(Folder, name + ".txt"));
        var cut = file.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(cut > 0, $"{name} does not say what is to be found in it");

        var source = new ArticleSource(Encoding.UTF8.GetBytes(file[..cut])) { Published = Published };
        var article = new ArticleParser().Parse(source, cancellation: TestContext.Current.CancellationToken).Article!;

        Assert.Equal(file[(cut + Mark.Length)..], NewsOutline.Of(article));
    }
}
