using Lede.Annotation;

namespace Lede.Wire;

/// <summary>Reads a byline: <c>By Ann Lee and Bo Ray</c>, <c>By ANN LEE, Associated Press Writer</c>.</summary>
internal static class BylineReader
{
    private static readonly string[] Openings = [.. ListFile.Entries("byline-words.tsv", "opening").Select(opening => opening + " ")];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = ListFile.Entries("byline-words.tsv", "link")
        .Concat(ListFile.Entries("name-words.tsv", "particle")).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet Roles = new(ListFile.Entries("byline-words.tsv", "role"));

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Employers = ListFile.Entries("byline-words.tsv", "employer")
        .ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Longer lines that begin with "By" are sentences.
    private const int Longest = 120;

    public static bool Is(ReadOnlySpan<char> line)
    {
        var names = Names(line);
        return !names.IsEmpty && LooksLikeNames(names);
    }

    /// <summary>The names of a byline, or of the value of a <c>Byline:</c> label.</summary>
    public static Author[] Read(ReadOnlySpan<char> line)
    {
        var names = Names(line);
        if (names.IsEmpty)
            names = line;
        var authors = new List<Author>();
        while (!names.IsEmpty)
        {
            var (end, next) = Cut(names);
            var name = WithoutEmployer(WithoutPlace(names[..end])).Trim(" .·|");
            if (!name.IsEmpty && !(authors.Count > 0 && IsRole(name)))
                authors.Add(new Author(NameCase.Person(name)));
            names = names[next..];
        }

        return [.. authors];
    }

    private static ReadOnlySpan<char> Names(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || line.Length < 5)
            return default;
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
                return line[opening.Length..].TrimStart();
        }

        return default;
    }

    /// <summary>Whether the value of a byline names people and offices and is no sentence.</summary>
    public static bool LooksLikeNames(ReadOnlySpan<char> names)
    {
        if (names.Length is 0 or > Longest || LineEnd.IsOpen(names) || names[^1] is '!' or '?' || !char.IsUpper(names[0]))
            return false;
        if (names[^1] == '.' && names.Length > 3 && char.IsLower(names[^2]) && char.IsLower(names[^3]) && !names.EndsWith("Jr.", StringComparison.Ordinal))
            return false;
        var first = true;
        foreach (var range in names.Split(','))
        {
            // "Ann Lee, Scotland political editor": an office is written in small letters too, behind the name it is for.
            var part = names[range].Trim();
            if (!AreNames(part) && (first || !IsOffice(WithoutPlace(part))))
                return false;
            first = false;
        }

        return true;
    }

    // Every word a name's: a capital first, or a word that joins names and titles.
    private static bool AreNames(ReadOnlySpan<char> part)
    {
        foreach (var range in part.Split(' '))
        {
            var word = part[range].Trim(",;()|");
            if (!word.IsEmpty && !char.IsUpper(word[0]) && !char.IsUpper(word[^1]) && !Small.Contains(word))
                return false;
        }

        return true;
    }

    private static (int End, int Next) Cut(ReadOnlySpan<char> names)
    {
        var (end, next) = (names.Length, names.Length);
        foreach (var joint in (ReadOnlySpan<string>)[" and ", ", ", " & ", "; ", " | ", " und ", " et ", " y ", " AND "])
        {
            var at = names[..end].IndexOf(joint, StringComparison.Ordinal);
            if (at >= 0)
                (end, next) = (at, at + joint.Length);
        }

        return (end, next);
    }

    private static ReadOnlySpan<char> WithoutPlace(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("and ", StringComparison.Ordinal))
            name = name[4..];
        foreach (var joint in (ReadOnlySpan<string>)[" in ", " for ", " at ", " of ", " (", " - ", " – ", " — "])
        {
            var at = name.IndexOf(joint, StringComparison.Ordinal);
            if (at > 0)
                name = name[..at];
        }

        return name;
    }

    // "BO RAY Associated Press": the agency is no part of the name.
    private static ReadOnlySpan<char> WithoutEmployer(ReadOnlySpan<char> name)
    {
        for (var at = name.IndexOf(' ') + 1; at > 0 && at < name.Length;)
        {
            if (name[..at].TrimEnd().Contains(' ') && Agencies.IsKnown(name[at..]))
                return name[..at].TrimEnd();
            var next = name[at..].IndexOf(' ');
            at = next < 0 ? 0 : at + next + 1;
        }

        return name;
    }

    /// <summary>Whether a line is the name of one person or two and no more.</summary>
    public static bool IsName(ReadOnlySpan<char> line) =>
        line.Length <= 60 && line.Count(' ') is >= 1 and <= 5 && !line.ContainsAnyInRange('0', '9') && LooksLikeNames(line) && !LineEnd.IsStop(line);

    // What follows a name after a comma: an office, or the first half of one ("politics and economics editor").
    private static bool IsRole(ReadOnlySpan<char> name) =>
        IsOffice(name) || name is "Jr" or "Jr." || (char.IsLower(name[0]) && !Small.Contains(FirstWord(name)));

    private static bool IsOffice(ReadOnlySpan<char> name) => IsWriterLine(name) || Agencies.IsKnown(name);

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOf(' ') is > 0 and var space ? text[..space] : text;

    /// <summary>Whether a line says whose writer the byline names: <c>Associated Press Writer</c>, <c>Scotland political editor</c>.</summary>
    public static bool IsWriterLine(ReadOnlySpan<char> line)
    {
        if (line.Length > 60 || line.Count(' ') > 6)
            return false;
        var last = line[(line.LastIndexOf(' ') + 1)..];
        return Roles.Contains(last) || Employers.Contains(last);
    }
}
