using Lede.Extraction.Blocks;

namespace Lede.Extraction.Features;

/// <summary>Where a page's weight gathers: the element with the greatest sum, and the run of blocks with the greatest sum.</summary>
/// <param name="First">First block of the element.</param>
/// <param name="End">One past its last.</param>
/// <param name="RunFirst">First block of the run.</param>
/// <param name="RunEnd">One past its last.</param>
internal readonly record struct BestPart(int First, int End, int RunFirst, int RunEnd)
{
    /// <param name="contexts">All elements.</param>
    /// <param name="before">before[i] sums the weights of the blocks before i; one more than there are blocks.</param>
    public static BestPart Find(ReadOnlySpan<BlockContext> contexts, ReadOnlySpan<int> before)
    {
        var best = int.MinValue;
        int first = 0, end = before.Length - 1;
        foreach (ref readonly var context in contexts)
        {
            // Of equals the innermost, which comes last.
            var sum = before[context.End] - before[context.First];
            if (sum >= best)
                (best, first, end) = (sum, context.First, context.End);
        }

        int lowest = 0, most = int.MinValue, runFirst = 0, runEnd = 0;
        for (var i = 1; i < before.Length; i++)
        {
            if (before[i] - before[lowest] > most)
                (most, runFirst, runEnd) = (before[i] - before[lowest], lowest, i);
            if (before[i] < before[lowest])
                lowest = i;
        }

        return new BestPart(first, end, runFirst, runEnd);
    }

    /// <summary>Blocks between the part and a block: 0 inside, negative before.</summary>
    public int FromPart(int block) => Distance(block, First, End);

    public int FromRun(int block) => Distance(block, RunFirst, RunEnd);

    /// <summary>How many ever wider elements it takes from a context to reach one that holds the part; 20 at most.</summary>
    public int Steps(ReadOnlySpan<BlockContext> contexts, int context)
    {
        var steps = 0;
        while (context >= 0 && steps < 20 && (contexts[context].First > First || contexts[context].End < End))
            (context, steps) = (contexts[context].Wider, steps + 1);
        return steps;
    }

    private static int Distance(int block, int first, int end) => block < first ? block - first : block >= end ? block - end + 1 : 0;
}
