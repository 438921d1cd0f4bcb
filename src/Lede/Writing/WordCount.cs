
namespace Lede.Writing;

/// <summary>Counts words as schema.org's <c>wordCount</c> means them.</summary>
internal static class WordCount
{
    /// <summary>Runs of non-space characters that hold a letter or digit; in scripts without spaces every ideograph or kana counts.</summary>
    public static int Of(string text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                inWord = false;
            else if (IsUnspaced(c))
                (inWord, count) = (false, count + 1);
            else if (!inWord && char.IsLetterOrDigit(c))
                (inWord, count) = (true, count + 1);
        }

        return count;
    }

    private static bool IsUnspaced(char c) =>
        c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
