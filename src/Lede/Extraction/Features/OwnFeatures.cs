using System.Numerics;
using Lede.Extraction.Blocks;
using F = Lede.Extraction.Features.Feature;

namespace Lede.Extraction.Features;

/// <summary>What a block is, and what it stands in.</summary>
internal static class OwnFeatures
{
    private static readonly (F Feature, ContextMarks Mark)[] Marks =
    [
        (F.InArticle, ContextMarks.Article), (F.InMain, ContextMarks.Main), (F.InNav, ContextMarks.Nav), (F.InHeader, ContextMarks.Header),
        (F.InFooter, ContextMarks.Footer), (F.InAside, ContextMarks.Aside), (F.InForm, ContextMarks.Form), (F.InFigure, ContextMarks.Figure),
        (F.InTable, ContextMarks.Table), (F.InList, ContextMarks.List), (F.InQuote, ContextMarks.Quote), (F.InDetails, ContextMarks.Details),
        (F.InLink, ContextMarks.Link), (F.Hidden, ContextMarks.Hidden), (F.InDialog, ContextMarks.Dialog), (F.InButton, ContextMarks.Button),
        (F.InHeading, ContextMarks.Heading), (F.InParagraph, ContextMarks.Paragraph), (F.InArticleBody, ContextMarks.ArticleBody),
    ];

    public static void Fill(PageShape shape, FeatureTable table)
    {
        Texts(shape, table);
        Surroundings(shape, table);
        Titles(shape, table);
        Copies(shape, table);
    }

    private static void Texts(PageShape shape, FeatureTable table)
    {
        Span<byte> words = table[F.Words], link = table[F.LinkShare], links = table[F.Links], letters = table[F.LetterShare], bold = table[F.BoldShare];
        Span<byte> punctuation = table[F.Punctuation], ending = table[F.Ending], capitalised = table[F.Capitalised], capitals = table[F.Capitals];
        Span<byte> digits = table[F.Digits], rank = table[F.TagRank], level = table[F.Level], odds = table[F.WordOdds], worst = table[F.WorstWord];
        Span<byte> phrase = table[F.PhraseOdds], breaks = table[F.Breaks];
        var blocks = shape.Blocks.Blocks;
        for (var b = 0; b < blocks.Length; b++)
        {
            ref var block = ref blocks[b];
            words[b] = FeatureTable.Log(block.Words);
            link[b] = FeatureTable.Share(block.LinkCharacters, block.Length);
            links[b] = FeatureTable.Log(block.Links);
            letters[b] = (byte)Math.Min(255, block.Length * 16 / block.Words);
            bold[b] = FeatureTable.Share(block.BoldCharacters, block.Length);
            (punctuation[b], ending[b], capitalised[b], capitals[b]) = (block.Punctuation, block.Ending, block.Capitalised, block.Capitals);
            (digits[b], rank[b], level[b], odds[b], worst[b]) = (block.Digits, block.TagRank, block.Level, block.WordOdds, block.WorstWord);
            (phrase[b], breaks[b]) = (block.PhraseOdds, FeatureTable.Log(block.Breaks));
        }
    }

    private static void Surroundings(PageShape shape, FeatureTable table)
    {
        Span<byte> odds = table[F.Odds], nearBest = table[F.NearBest], nearWorst = table[F.NearWorst], best = table[F.Best], worst = table[F.Worst];
        Span<byte> sum = table[F.OddsSum], depth = table[F.Depth];
        var blocks = shape.Blocks.Blocks;
        var contexts = shape.Blocks.Contexts;
        foreach (var (feature, _) in Marks)
            table[feature].Clear();
        for (var b = 0; b < blocks.Length; b++)
        {
            ref var context = ref contexts[blocks[b].Context];
            (odds[b], nearBest[b], nearWorst[b], best[b]) = (context.Odds, context.NearBest, context.NearWorst, context.Best);
            (worst[b], sum[b], depth[b]) = (context.Worst, context.Sum, context.Depth);
            // Few of the marks are set: visit those only.
            for (var left = (uint)context.Marks & Watched; left != 0; left &= left - 1)
                table[FeatureOf[BitOperations.TrailingZeroCount(left)]][b] = 1;
        }
    }

    private static void Titles(PageShape shape, FeatureTable table)
    {
        Span<byte> title = table[F.TitleMatch], description = table[F.DescriptionMatch];
        for (var b = 0; b < table.Blocks; b++)
        {
            (title[b], description[b]) = shape.Titles.Match(shape.Blocks.Text(b));
        }
    }

    private static void Copies(PageShape shape, FeatureTable table)
    {
        Span<byte> earlier = table[F.EarlierCopy], later = table[F.LaterCopy];
        earlier.Clear();
        later.Clear();
        using var seen = new Scratch(shape.CopyCount);
        var last = seen.Values;
        var copies = shape.Copies;
        for (var b = 0; b < table.Blocks; b++)
        {
            var before = last[copies[b]] - 1;
            last[copies[b]] = b + 1;
            if (before >= 0)
                (earlier[b], later[before]) = (Nearness(b - before), Nearness(b - before));
        }
    }

    private static byte Nearness(int distance) => (byte)(255 - FeatureTable.Log(distance));

    private static readonly uint Watched = Marks.Aggregate(0u, (all, mark) => all | (uint)mark.Mark);

    private static readonly F[] FeatureOf = BuildFeatureOf();

    private static F[] BuildFeatureOf()
    {
        var result = new F[32];
        foreach (var (feature, mark) in Marks)
            result[BitOperations.TrailingZeroCount((uint)mark)] = feature;
        return result;
    }
}
