using Lede.Extraction;
using Lede.Extraction.Learnt;
using Lede.Measures;

namespace Lede.Benchmarks.Training;

/// <summary>Word F1 of pages for given probabilities of their blocks.</summary>
internal static class SelectionScore
{
    /// <summary>The choice of blocks alone.</summary>
    public static (double F1, float Expected)[] Of(AnnotatedPage[] pages, float[][] probabilities)
    {
        var result = new (double, float)[pages.Length];
        for (var p = 0; p < pages.Length; p++)
        {
            using var blocks = pages[p].Cut(ArticleModel.None);
            var selection = BlockSelection.Best(blocks.Blocks, probabilities[p]);
            var text = new System.Text.StringBuilder();
            for (var b = 0; b < blocks.Count; b++)
            {
                if (probabilities[p][b] >= selection.Threshold)
                    text.Append(blocks.Text(b)).Append('\n');
            }

            result[p] = (WordMeasure.Of(text.ToString(), pages[p].Truth).F1, selection.Expected);
        }

        return result;
    }

    /// <summary>The production path: certain rules, the page's status, and the text as written; a page taken for no article has none.</summary>
    public static (double F1, float Expected)[] OfProduction(AnnotatedPage[] pages, string[] texts, float[] expected) =>
        pages.Select((page, p) => (WordMeasure.Of(texts[p], page.Truth).F1, expected[p])).ToArray();

    public static void Print(string name, AnnotatedPage[] pages, (double F1, float Expected)[] scores)
    {
        Print(name, scores);
        Print("  with scripts", scores.Where((_, p) => pages[p].HasScripts).ToArray());
        Print("  without", scores.Where((_, p) => !pages[p].HasScripts).ToArray());
    }

    /// <summary>What was expected against what was measured, by twentieths of the expectation.</summary>
    public static void PrintCalibration((double F1, float Expected)[] scores)
    {
        foreach (var part in scores.GroupBy(score => Math.Min(19, (int)(score.Expected * 20))).OrderBy(part => part.Key))
        {
            Console.WriteLine(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"expected {part.Average(score => score.Expected):0.000}  measured {part.Average(score => score.F1):0.000}  pages {part.Count()}"));
        }
    }

    private static void Print(string name, (double F1, float Expected)[] scores) => Console.WriteLine(string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{name,-16} n {scores.Length,3}  F1 {scores.Average(score => score.F1):0.0000}  under 0.5: {scores.Count(score => score.F1 < 0.5)}  under 0.8: {scores.Count(score => score.F1 < 0.8)}  at 0.95 and more: {scores.Count(score => score.F1 >= 0.95)}"));
}
