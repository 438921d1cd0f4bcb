using Lede.Annotation;

namespace Lede.Wire;

/// <summary>News agencies in datelines.</summary>
internal static class Agencies
{
    private static readonly WordSet Known = new(ListFile.Lines("agencies.txt"));

    // Names in scripts that set no space between them and what stands beside them, the longest first.
    private static readonly string[] Unspaced = [.. ListFile.Lines("agencies.txt").Where(name => name[0] >= '\u3040').OrderByDescending(name => name.Length)];

    /// <summary>Whether it is an agency of the list, alone or beside another: <c>Borneo Bulletin/ANN</c>.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name)
    {
        if (Known.Contains(name))
            return true;
        var cut = name.IndexOf('/');
        return cut > 0 && (Known.Contains(name[..cut].Trim()) || Known.Contains(name[(cut + 1)..].Trim()));
    }

    /// <summary>Length of the agency in Chinese, Japanese or Korean letters that a text opens with; 0 without one.</summary>
    public static int Opening(ReadOnlySpan<char> text)
    {
        foreach (var name in Unspaced)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
                return name.Length;
        }

        return 0;
    }

    /// <summary>Length of the agency in Chinese, Japanese or Korean letters that a text ends with; 0 without one.</summary>
    public static int Closing(ReadOnlySpan<char> text)
    {
        foreach (var name in Unspaced)
        {
            if (text.EndsWith(name, StringComparison.Ordinal))
                return name.Length;
        }

        return 0;
    }

    /// <summary>Whether what stands in brackets may be an agency: a short name, not a party (<c>R-Iowa</c>), an age or an aside.</summary>
    public static bool MayBe(ReadOnlySpan<char> name)
    {
        if (IsKnown(name))
            return true;
        if (name.Length is < 2 or > 40 || !char.IsUpper(name[0]) || name.Count(' ') > 4 || name[1] == '-' || name.ContainsAnyInRange('0', '9'))
            return false;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty || (char.IsLower(word[0]) && word is not ("of" or "and" or "the" or "de" or "for")))
                return false;
        }

        return true;
    }
}
