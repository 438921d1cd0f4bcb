using Lede.Annotation;

namespace Lede.Wire;

/// <summary>Names printed in capitals, in ordinary ones.</summary>
internal static class NameCase
{
    private static readonly WordSet Particles = new(ListFile.Entries("name-words.tsv", "particle"));

    private static readonly WordSet Macs = new(ListFile.Entries("name-words.tsv", "mac"));

    // Words this short without a vowel are initials: "TJ", "BBC".
    private const int Initials = 3;

    /// <summary>A person's name; as it is when it is not in capitals: <c>SEAN O'BRIEN</c> is Sean O'Brien.</summary>
    public static string Person(ReadOnlySpan<char> name)
    {
        if ((!IsCapitals(name) && !IsSurnameInCapitals(name)) || Agencies.IsKnown(name))
            return name.ToString();
        var cased = name.ToString().ToCharArray();
        for (var start = 0; start < cased.Length;)
        {
            var length = cased.AsSpan(start).IndexOfAny(' ', '-');
            var end = length < 0 ? cased.Length : start + length;
            var word = cased.AsSpan(start, end - start);
            if (start > 0 && Particles.Contains(word))
                ((ReadOnlySpan<char>)name[start..end]).ToLowerInvariant(word);
            else if (!IsKept(word, start == 0) && IsCapitals(word))
                Recase(word);
            start = end + 1;
        }

        return new string(cased);
    }

    /// <summary>A word in capitals to ordinary ones. A capital stays after "Mc", a stop, and an apostrophe that more than an s follows.</summary>
    public static void Recase(Span<char> word)
    {
        var prefix = Prefix(word);
        for (var i = 1; i < word.Length; i++)
        {
            var apostrophe = word[i - 1] is '\'' or '’' && i + 2 < word.Length;
            if (!apostrophe && i != prefix && word[i - 1] != '.')
                word[i] = char.ToLowerInvariant(word[i]);
        }
    }

    private static bool IsCapitals(ReadOnlySpan<char> name)
    {
        var capitals = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            foreach (var c in word[Math.Min(word.Length, word.StartsWith("Mc", StringComparison.Ordinal) ? 2 : word.StartsWith("Mac", StringComparison.Ordinal) ? 3 : 0)..])
            {
                if (char.IsLower(c))
                    return false;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
        }

        return capitals > 1;
    }

    // "Ann LEE": as French and Spanish desks print it.
    private static bool IsSurnameInCapitals(ReadOnlySpan<char> name)
    {
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        return surname.Length > 2 && surname.Length < name.Length && !surname.ContainsAnyExceptInRange('A', 'Z') && !IsKept(surname, first: false)
            && char.IsUpper(name[0]) && char.IsLower(name[1]);
    }

    private static int Prefix(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word.StartsWith("MC", StringComparison.OrdinalIgnoreCase))
            return 2;
        return (word.Length > 4 && word.StartsWith("Mac", StringComparison.Ordinal)) || Macs.Contains(word) ? 3 : 0;
    }

    // Initials and the numbers of heirs: "TJ", "III".
    private static bool IsKept(ReadOnlySpan<char> word, bool first)
    {
        if (!first && !word.ContainsAnyExcept("IVX"))
            return true;
        if (word.Length > Initials || word.TrimEnd('.') is "JR" or "SR")
            return false;
        foreach (var c in word)
        {
            if (!char.IsAscii(c) || c is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y')
                return false;
        }

        return true;
    }
}
