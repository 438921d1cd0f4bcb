using Lede.Extraction.Blocks;

namespace Lede.Extraction.Features;

/// <summary>Sums over the blocks before a block, so that any run's sums are a difference.</summary>
internal struct BlockSums
{
    // A sentence and not a label: what nearly all paragraphs have, and hardly any menu entry.
    private const int GoodWords = 12;

    private const ContextMarks NeverGood = ContextMarks.Nav | ContextMarks.Footer | ContextMarks.Hidden | ContextMarks.Button | ContextMarks.Caption
        | ContextMarks.Dialog | ContextMarks.Comment;

    public int Words;
    public int Characters;
    public int LinkCharacters;
    public int Good;
    public int WordsInGood;

    /// <summary>What each block speaks for by length and links alone.</summary>
    public int Weight;

    public static BlockSums operator -(in BlockSums a, in BlockSums b) => new()
    {
        Words = a.Words - b.Words,
        Characters = a.Characters - b.Characters,
        LinkCharacters = a.LinkCharacters - b.LinkCharacters,
        Good = a.Good - b.Good,
        WordsInGood = a.WordsInGood - b.WordsInGood,
        Weight = a.Weight - b.Weight,
    };

    public static bool IsGood(in TextBlock block, ContextMarks marks) =>
        block.Words >= GoodWords && block.LinkCharacters * 3 < block.Length && (marks & NeverGood) == 0;

    /// <summary><paramref name="sums"/>[i] sums the blocks before i.</summary>
    public static void Fill(TextBlocks blocks, Span<BlockSums> sums)
    {
        var sum = default(BlockSums);
        var contexts = blocks.Contexts;
        for (var b = 0; b < blocks.Count; b++)
        {
            sums[b] = sum;
            ref var block = ref blocks.Blocks[b];
            var good = IsGood(block, contexts[block.Context].Marks);
            sum.Words += block.Words;
            sum.Characters += block.Length;
            sum.LinkCharacters += block.LinkCharacters;
            sum.Good += good ? 1 : 0;
            sum.WordsInGood += good ? block.Words : 0;
            // Long and free of links counts for the article, short or linked against; 4 words are the price of being a block.
            sum.Weight += good ? Math.Min(block.Words, 200) : Math.Max(-30, block.Words / 4 - 4 - block.LinkCharacters / 4);
        }

        sums[blocks.Count] = sum;
    }
}
