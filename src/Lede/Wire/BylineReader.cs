namespace Lede.Wire;

/// <summary>Reads a byline: <c>By Ann Lee and Bo Ray</c>, <c>By ANN LEE, Associated Press Writer</c>.</summary>
internal static class BylineReader
{
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
            var name = WithoutPlace(names[..end]).Trim(" .·|");
            if (!name.IsEmpty && !(authors.Count > 0 && IsRole(name)))
                authors.Add(new Author(name.ToString()));
            names = names[next..];
        }

        return [.. authors];
    }

    private static ReadOnlySpan<char> Names(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || line.Length < 5)
            return default;
        foreach (var opening in (ReadOnlySpan<string>)["By ", "BY ", "by ", "Von ", "Par ", "Por ", "Door "])
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
                return line[opening.Length..].TrimStart();
        }

        return default;
    }

    // Every word a name's: a capital first, or a word that joins names and titles.
    private static bool LooksLikeNames(ReadOnlySpan<char> names)
    {
        if (LineEnd.IsOpen(names) || names[^1] is '!' or '?' || !char.IsUpper(names[0]))
            return false;
        if (names[^1] == '.' && names.Length > 3 && char.IsLower(names[^2]) && char.IsLower(names[^3]) && !names.EndsWith("Jr.", StringComparison.Ordinal))
            return false;
        foreach (var range in names.Split(' '))
        {
            var word = names[range].Trim(",;()|");
            if (word.IsEmpty || char.IsUpper(word[0]) || char.IsUpper(word[^1]))
                continue;
            if (word is not ("and" or "in" or "at" or "of" or "for" or "with" or "the" or "de" or "da" or "di" or "du" or "del" or "van" or "von" or "der" or "den"
                or "bin" or "al" or "el" or "la" or "le" or "und" or "et" or "y" or "e" or "en" or "-" or "–" or "—" or "&" or "staff" or "writer" or "reporter" or "correspondent" or "editor"))
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

    // What follows a name after a comma: an employer or an office.
    private static bool IsRole(ReadOnlySpan<char> name) => IsWriterLine(name) || name is "Reuters" or "AP" or "AFP" or "UPI" or "Jr" or "Jr.";

    /// <summary>Whether a line says whose writer the byline names: <c>Associated Press Writer</c>.</summary>
    public static bool IsWriterLine(ReadOnlySpan<char> line)
    {
        if (line.Length > 60 || line.Count(' ') > 6)
            return false;
        foreach (var word in (ReadOnlySpan<string>)["Writer", "Correspondent", "Reporter", "Staff", "Editor", "Press", "WRITER", "Newspapers", "Columnist", "Bureau", "Service"])
        {
            if (line.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
