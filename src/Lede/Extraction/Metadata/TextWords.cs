namespace Lede.Extraction.Metadata;

/// <summary>Compares short texts word by word, letters and digits only, case ignored.</summary>
internal static class TextWords
{
    // Longer texts are no headlines; the bound keeps the comparison of two constant.
    private const int MaxWords = 48;

    /// <summary>Twice the words both have over the words of both: 1 for the same words in any order, 0 for none in common.</summary>
    public static double Likeness(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<Range> left = stackalloc Range[MaxWords];
        Span<Range> right = stackalloc Range[MaxWords];
        var (leftCount, rightCount) = (Split(a, left), Split(b, right));
        if (leftCount + rightCount == 0)
            return 0;
        var common = 0;
        Span<bool> used = stackalloc bool[MaxWords];
        for (var i = 0; i < leftCount; i++)
        {
            for (var j = 0; j < rightCount; j++)
            {
                if (used[j] || !a[left[i]].Equals(b[right[j]], StringComparison.OrdinalIgnoreCase))
                    continue;
                used[j] = true;
                common++;
                break;
            }
        }

        return 2.0 * common / (leftCount + rightCount);
    }

    /// <summary>What <see cref="Likeness"/> is at most of texts with so many words.</summary>
    public static double MostLikeness(int words, int others) => words + others == 0 ? 0 : 2.0 * Math.Min(words, others) / (words + others);

    /// <summary>Number of words, at most 48.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var (count, inWord) = (0, false);
        foreach (var c in text)
        {
            var isPart = char.IsLetterOrDigit(c);
            count += isPart && !inWord ? 1 : 0;
            if (count == MaxWords)
                break;
            inWord = isPart;
        }

        return count;
    }

    /// <summary>Copies letters and digits in lower case and returns how many; what does not fit is cut.</summary>
    public static int Squash(ReadOnlySpan<char> text, Span<char> target)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (length == target.Length)
                break;
            if (char.IsLetterOrDigit(c))
                target[length++] = char.ToLowerInvariant(c);
        }

        return length;
    }

    private static int Split(ReadOnlySpan<char> text, Span<Range> words)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < words.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            words[count++] = start..i;
        }

        return count;
    }
}
