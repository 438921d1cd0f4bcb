namespace Lede.Annotation;

/// <summary>Reads the case pattern of a word.</summary>
internal static class WordShape
{
    public static TokenShape Of(ReadOnlySpan<char> word)
    {
        var (upper, lower, digits) = (0, 0, 0);
        var mixed = false;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterLower(c) || (!char.IsAscii(c) && char.IsLower(c)))
            {
                lower++;
            }
            else if (char.IsAsciiLetterUpper(c) || (!char.IsAscii(c) && char.IsUpper(c)))
            {
                upper++;
                mixed |= lower > 0;
            }
            else if (char.IsDigit(c))
            {
                digits++;
            }
        }

        var shape = char.IsUpper(word[0]) ? TokenShape.Capitalised : TokenShape.None;
        if (upper > 1 && lower == 0)
            shape |= TokenShape.AllCaps;
        if (mixed)
            shape |= TokenShape.MixedCase;
        if (digits > 0)
            shape |= TokenShape.HasDigit;
        return shape;
    }
}
