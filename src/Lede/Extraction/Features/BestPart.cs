using Lede.Extraction.Blocks;

namespace Lede.Extraction.Features;

/// <summary>Where a page's weight gathers: the element with the greatest sum, and the run of blocks with the greatest sum.</summary>
/// <param name="First">First block of the element.</param>
/// <param name="End">One past its last.</param>
/// <param name="RunFirst">First block of the run.</param>
/// <param name="RunEnd">One past its last.</param>
internal readonly record struct BestPart(int First, int End, int RunFirst, int RunEnd)
{
    /// <summary>Steps beyond this say nothing more.</summary>
    private const int MaxSteps = 20;

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

    /// <summary>Fills, for each context, how many ever wider elements it takes to reach one that holds the part; <see cref="MaxSteps"/> at most.</summary>
    public void FillSteps(ReadOnlySpan<BlockContext> contexts, Span<int> steps)
    {
        // A wider one comes before: its answer is known.
        for (var i = 0; i < contexts.Length; i++)
        {
            ref readonly var context = ref contexts[i];
            var holds = context.First <= First && context.End >= End;
            steps[i] = holds ? 0 : context.Wider < 0 ? 1 : Math.Min(MaxSteps, steps[context.Wider] + 1);
        }
    }

    private static int Distance(int block, int first, int end) => block < first ? block - first : block >= end ? block - end + 1 : 0;
}
