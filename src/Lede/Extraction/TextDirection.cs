namespace Lede.Extraction;

/// <summary>Direction of a text by its letters.</summary>
internal static class TextDirection
{
    // Directions do not change after the first pages of a text.
    private const int MaxCharacters = 4000;

    /// <summary><c>rtl</c> when most letters run from right to left, <c>ltr</c> when others do, <c>null</c> without letters.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        int left = 0, right = 0;
        foreach (var c in text[..Math.Min(text.Length, MaxCharacters)])
        {
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'))
                right++;
            else if (char.IsLetter(c))
                left++;
        }

        return left + right == 0 ? null : right > left ? "rtl" : "ltr";
    }
}
