namespace Lede.Benchmarks.Fuzz;

/// <summary>All targets, each with its share of a hundred executions: half go to the reader, which everything else stands on.</summary>
internal static class FuzzTargets
{
    public static FuzzTarget[] All() =>
    [
        new ReaderTarget(50), new ArticleTarget("page", 20, "text/html"), new ArticleTarget("xhtml", 2, "application/xhtml+xml"),
        new ArticleTarget("copy", 22, "text/plain"), new BatchTarget(5), new HttpTarget(1),
    ];

    /// <summary>The one of this name. Throws when there is none.</summary>
    public static FuzzTarget Of(string name) => All().Single(target => target.Name == name);
}
