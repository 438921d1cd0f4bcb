using System.Globalization;
using System.Runtime.InteropServices;

namespace Lede.Measures;

/// <summary>Word precision, recall and F1 as WCXB's evaluate.py counts them: <c>\w+</c> of the lower-cased text, as bags.</summary>
internal static class WordMeasure
{
    public static (double Precision, double Recall, double F1) Of(string? predicted, string? truth)
    {
        var bag = new Dictionary<string, int>(StringComparer.Ordinal);
        var wanted = Words(truth);
        foreach (var word in wanted)
            CollectionsMarshal.GetValueRefOrAddDefault(bag, word, out _)++;
        var given = Words(predicted);
        if (wanted.Count == 0)
            return given.Count == 0 ? (1, 1, 1) : (0, 0, 0);
        var common = 0;
        foreach (var word in given)
        {
            ref var left = ref CollectionsMarshal.GetValueRefOrNullRef(bag, word);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref left) && left-- > 0)
                common++;
        }

        var (precision, recall) = (given.Count == 0 ? 0 : (double)common / given.Count, (double)common / wanted.Count);
        return (precision, recall, common == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    public static List<string> Words(string? text)
    {
        var words = new List<string>();
        var lower = (text ?? "").ToLowerInvariant();
        for (var i = 0; i < lower.Length; i++)
        {
            var start = i;
            while (i < lower.Length && IsWord(lower[i]))
                i++;
            if (i > start)
                words.Add(lower[start..i]);
        }

        return words;
    }

    private static bool IsWord(char c) => c < 128
        ? char.IsAsciiLetterOrDigit(c) || c == '_'
        : char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;
}
