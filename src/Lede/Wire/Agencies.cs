using Lede.Annotation;

namespace Lede.Wire;

/// <summary>News agencies in datelines.</summary>
internal static class Agencies
{
    private static readonly WordSet Known = new(ListFile.Lines("agencies.txt"));

    /// <summary>Whether it is an agency of the list, alone or beside another: <c>Borneo Bulletin/ANN</c>.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name)
    {
        if (Known.Contains(name))
            return true;
        var cut = name.IndexOf('/');
        return cut > 0 && (Known.Contains(name[..cut].Trim()) || Known.Contains(name[(cut + 1)..].Trim()));
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
