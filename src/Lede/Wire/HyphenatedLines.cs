using System.Text;
using Lede.Annotation;

namespace Lede.Wire;

/// <summary>Words that hard-wrapped copy breaks at the end of a line, put together again: <c>re-</c>, <c>build</c> is "rebuild".</summary>
internal static class HyphenatedLines
{
    /// <summary>The copy with every such word whole on its first line; the same string when there is none.</summary>
    public static string Mend(string text, List<CopyLine> lines)
    {
        StringBuilder? mended = null;
        var copied = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (start, end) = (lines[i].Span.End - 1, lines[i + 1].Span.Start);
            if (start < copied || text[start] != '-' || lines[i + 1].AfterBlank || !IsBroken(text, start, end))
                continue;
            mended ??= new StringBuilder(text.Length);
            var word = end + Letters(text, end);
            var tail = word;
            while (tail < lines[i + 1].Span.End && !char.IsWhiteSpace(text[tail]))
                tail++;
            mended.Append(text, copied, start + (IsWord(text, start, end, word) ? 0 : 1) - copied).Append(text, end, tail - end);
            // The rest of the line goes on below, where it would have stood.
            copied = tail;
            if (tail < lines[i + 1].Span.End)
            {
                mended.Append('\n').Append(text, end - lines[i + 1].Indent, lines[i + 1].Indent);
                copied++;
            }
        }

        return mended is null ? text : mended.Append(text, copied, text.Length - copied).ToString();
    }

    // A small letter on both sides: "1990-", "Smith-" and a dash are no breaks inside a word.
    private static bool IsBroken(string text, int hyphen, int next) => hyphen > 1 && char.IsLetter(text[hyphen - 1]) && char.IsLower(text[next]);

    // Printers leave no letter alone.
    private const int ShortestHalf = 2;

    // Whether the halves are one word of the lists; else the hyphen was its own, as in "well-known" and "e-mail".
    private static bool IsWord(string text, int hyphen, int next, int end)
    {
        var start = hyphen;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return hyphen - start >= ShortestHalf && end - next >= ShortestHalf
            && Lexicon.Default[WordHash.Of(string.Concat(text.AsSpan(start, hyphen - start), text.AsSpan(next, end - next)))] != WordFacts.None;
    }

    private static int Letters(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end - at;
    }
}
