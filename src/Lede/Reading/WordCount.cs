namespace Lede.Reading;

/// <summary>Counts words as <see cref="Quality.Words"/> does.</summary>
internal static class WordCount
{
    /// <summary>Runs of characters between white space; in scripts written without spaces, letters.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (c <= ' ' || char.IsWhiteSpace(c))
            {
                inside = false;
            }
            else if (c >= '\u0E00' && IsUnspaced(c))
            {
                words++;
                inside = false;
            }
            else if (!inside)
            {
                words++;
                inside = true;
            }
        }

        return words;
    }

    // Kana, Han and their compatibility forms. Thai, Lao, Khmer and Burmese too are written without spaces, but there a letter is no word by far.
    private static bool IsUnspaced(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
