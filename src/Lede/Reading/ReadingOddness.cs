using System.Buffers;

namespace Lede.Reading;

/// <summary>How much a text looks read in the wrong encoding: the share of its non-ASCII characters that stand where no language puts them.</summary>
internal static class ReadingOddness
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\n\r\f\u00A0\u3000");

    public static double Of(ReadOnlySpan<char> text)
    {
        if (IsCaseSwapped(text))
            return 1;
        int foreign = 0, odd = 0;
        while (true)
        {
            text = text.TrimStart();
            if (text.IsEmpty)
                return foreign == 0 ? 0 : (double)odd / foreign;
            var end = text.IndexOfAny(Spaces);
            var word = end < 0 ? text : text[..end];
            if (word.ContainsAnyExceptInRange('\0', '\u007F'))
                Count(word, ref foreign, ref odd);
            text = text[word.Length..];
        }
    }

    // KOI8-R and windows-1251 swap small letters and capitals in each other: words begin small and go on in capitals.
    private static bool IsCaseSwapped(ReadOnlySpan<char> text)
    {
        int capitals = 0, swaps = 0;
        var first = text.IndexOfAnyInRange('\u0400', '\u045F');
        if (first < 0)
            return false;
        for (var i = first + 1; i < text.Length; i++)
        {
            if (text[i] is < '\u0401' or > '\u042F')
                continue;
            capitals++;
            swaps += char.IsLower(text[i - 1]) ? 1 : 0;
        }

        // Text has a capital in twenty letters and none after a small one; swapped, capitals are the most of it.
        return swaps > 0 && capitals > text[first..].Length / 2;
    }

    // Characters that are wrong anywhere count one by one; a word whose letters do not go together counts whole.
    private static void Count(ReadOnlySpan<char> word, ref int foreign, ref int odd)
    {
        int letters = 0, run = 0;
        var broken = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            run = c is >= '\u00C0' and < '\u0250' ? run + 1 : 0;
            if (c < '\u0080')
                continue;
            foreign++;
            if (IsNeverText(c))
                odd++;
            else
                letters++;
            // Three accented Latin letters in a row: "Ïðå". Words such as "créées" stay below.
            broken |= run >= 3 || ClashesWith(c, i > 0 ? word[i - 1] : ' ') || (i + 1 < word.Length && IsSymbolIn(c, word[i + 1]));
        }

        if (broken)
            odd += letters;
    }

    // Broken sequences, C1 controls, private use, box drawing, half-width katakana.
    private static bool IsNeverText(char c) =>
        c is '\uFFFD' or (>= '\u0080' and <= '\u009F') or (>= '\uE000' and <= '\uF8FF') or (>= '\u2500' and <= '\u259F') or (>= '\uFF61' and <= '\uFF9F');

    // A capital after a small letter; two alphabets side by side; a symbol right after an accented letter.
    private static bool ClashesWith(char c, char before)
    {
        if (before > '\u007F' && char.IsLetter(before) && IsWordSymbol(c))
            return true;
        if (!char.IsLetter(c) || !char.IsLetter(before))
            return false;
        if (char.IsLower(before) && char.IsUpper(c))
            return true;
        var (left, right) = (Alphabet(before), Alphabet(c));
        return left != 0 && right != 0 && left != right;
    }

    private static bool IsSymbolIn(char c, char after) => after > '\u007F' && char.IsLetter(after) && IsWordSymbol(c);

    // Symbols that do not touch a letter: not the quotation marks, degree, middle dot, inverted marks and ordinals, which do.
    private static bool IsWordSymbol(char c) => c switch
    {
        '\u00A1' or '\u00AA' or '\u00AB' or '\u00AD' or '\u00B0' or '\u00B7' or '\u00BA' or '\u00BB' or '\u00BF' => false,
        >= '\u00A2' and <= '\u00BE' => true,
        '\u201A' or '\u0192' or '\u2020' or '\u2021' or '\u02C6' => true,
        _ => false,
    };

    private static int Alphabet(char c) => c switch
    {
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '\u00C0' and < '\u0250' => 1,
        >= '\u0370' and < '\u0400' => 2,
        >= '\u0400' and < '\u0530' => 3,
        >= '\u0590' and < '\u0600' => 4,
        >= '\u0600' and < '\u0780' => 5,
        _ => 0,
    };
}
