using Lede.Reading;

namespace Lede.Benchmarks.Fuzz;

/// <summary>Bytes to a tree, alone: charset, tokenizer, tree builder.</summary>
internal sealed record ReaderTarget(int Share) : FuzzTarget("reader", Share)
{
    private static readonly ParserLimits Limits = new() { MaxNodes = 100_000, MaxDepth = 48 };

    public override IReadOnlyList<byte[]> Words => FuzzWords.Page;

    public override byte[] Seed(FuzzCorpus corpus, Dice dice) => corpus.Page(dice);

    public override void Run(byte[] input, Dice dice)
    {
        var source = new ArticleSource(input) { MediaType = "text/html" };
        var one = Digest(source, out var nodes);
        if (nodes > Limits.MaxNodes)
            throw new FuzzException($"{nodes} nodes were kept; {Limits.MaxNodes} are allowed.");
        if (dice.Once(8) && Digest(source, out _) != one)
            throw new FuzzException("The same bytes gave another tree.");
    }

    // The tree in order: every node lies within its parent, and ends where its last descendant does.
    private static int Digest(ArticleSource source, out int nodes)
    {
        var reading = PageReader.Read(source, Limits, CancellationToken.None);
        nodes = 0;
        if (!reading.IsPage)
            return (int)reading.Failure.Reason;
        using var page = reading.Page;
        nodes = page.Count;
        var digest = new HashCode();
        for (var node = 0; node < page.Count; node++)
        {
            var (parent, end) = (page.Parent(node), page.End(node));
            if (end <= node || end > page.Count || parent >= node || (node > 0 && (parent < 0 || end > page.End(parent))))
                throw new FuzzException($"Node {node} of {page.Count} has parent {parent} and end {end}.");
            digest.Add(end);
        }

        return digest.ToHashCode();
    }
}
