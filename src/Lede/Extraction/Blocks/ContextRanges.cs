namespace Lede.Extraction.Blocks;

/// <summary>Which blocks an element holds.</summary>
internal static class ContextRanges
{
    /// <summary>Notes that a block stands in a context; parents learn of it in <see cref="Fill"/>.</summary>
    public static void Count(Pooled<BlockContext> contexts, int context, int block)
    {
        ref var own = ref contexts[context];
        own.First = Math.Min(own.First, block);
        own.End = block + 1;
    }

    public static void Fill(TextBlocks blocks)
    {
        var contexts = blocks.Contexts;
        for (var i = contexts.Length - 1; i >= 0; i--)
        {
            ref var own = ref contexts[i];
            if (own.Parent < 0)
                continue;
            ref var parent = ref contexts[own.Parent];
            parent.First = Math.Min(parent.First, own.First);
            parent.End = Math.Max(parent.End, own.End);
        }

        for (var i = 0; i < contexts.Length; i++)
        {
            ref var own = ref contexts[i];
            if (own.Parent < 0)
                continue;
            ref var parent = ref contexts[own.Parent];
            own.Wider = parent.First == own.First && parent.End == own.End ? parent.Wider : own.Parent;
        }
    }
}
