namespace Lede.Wire;

/// <summary>Reads who did what, and where, from a closing credit.</summary>
internal static class SignOffReader
{
    private static readonly string[] Roles = [.. ListFile.Entries("sign-off.tsv", "role")];

    private static readonly string[] Assistance = [.. ListFile.Entries("sign-off.tsv", "assistance")];

    private static readonly string[] Contributed = [.. ListFile.Entries("sign-off.tsv", "contributed").Select(verb => " " + verb)];

    private static readonly string[] Offices = [.. ListFile.Entries("sign-off.tsv", "office").Select(office => office + " ")];

    private const string From = " reported from ";

    public static bool Opens(ReadOnlySpan<char> line)
    {
        var bare = Bare(line);
        if (RoleLength(bare, out _) > 0 || AssistanceLength(bare) > 0)
            return true;
        // A sentence of thanks at the end: short, and names before the verb.
        return bare.Length < 400 && Contribution(bare) > 0;
    }

    public static void Read(ReadOnlySpan<char> line, List<Contributor> found)
    {
        var rest = Bare(line);
        if (Contribution(rest) is > 0 and var verb && RoleLength(rest, out _) == 0 && AssistanceLength(rest) == 0)
        {
            var from = rest[verb..].StartsWith(From, StringComparison.Ordinal) ? rest[(verb + From.Length)..].TrimEnd(" .)") : default;
            // "Lee reported from Boston" is whose story it is; whoever contributed helped.
            var first = found.Count;
            Names(WithoutOffice(rest[..verb]), from.IsEmpty ? "additional reporting" : "reporting", found);
            for (var i = first; i < found.Count && from.Length is > 0 and < 40; i++)
                found[i] = found[i] with { Place = found[i].Place ?? from.ToString() };
            return;
        }

        while (!rest.IsEmpty)
        {
            var end = ClauseEnd(rest);
            Clause(rest[..end].Trim(), found);
            rest = end == rest.Length ? default : rest[(end + 1)..];
        }
    }

    // A semicolon, or a comma or stop that another role follows.
    private static int ClauseEnd(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ';' || (text[i] is ',' or '.' && RoleLength(text[(i + 1)..].TrimStart(), out _) > 0))
                return i;
        }

        return text.Length;
    }

    private static void Clause(ReadOnlySpan<char> clause, List<Contributor> found)
    {
        clause = clause.TrimStart("—–- ");
        if (clause.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            clause = clause[4..];
        if (AssistanceLength(clause) is > 0 and var assistance)
        {
            Names(clause[assistance..], "additional reporting", found);
            return;
        }

        var names = RoleLength(clause, out var role);
        if (names == 0)
            return;
        foreach (var part in role.Split(" and "))
            Names(clause[names..], part.Trim(), found);
    }

    // "Ann Lee in Paris, Bo Ray and Cy Fox in London": a place belongs to its name, and where "and" joins that to others, to the names
    // since the last place. Commas alone part: in "Ann Lee, Bo Ray in London" Lee is nowhere in particular.
    private static void Names(ReadOnlySpan<char> text, string role, List<Contributor> found)
    {
        var first = found.Count;
        var joined = false;
        text = text.Trim().TrimEnd(".)");
        while (!text.IsEmpty)
        {
            var (end, next, and) = Cut(text);
            var name = text[..end].Trim();
            text = text[next..];
            var at = name.IndexOf(" in ", StringComparison.Ordinal);
            var place = at < 0 ? null : name[(at + 4)..].Trim().ToString();
            name = (at < 0 ? name : name[..at]).Trim(" .,");
            if (!name.IsEmpty && char.IsUpper(name[0]))
            {
                found.Add(new Contributor(name.ToString(), role, place));
                for (var i = joined ? first : found.Count; place is not null && i < found.Count; i++)
                    found[i] = found[i] with { Place = place };
                first = place is null ? first : found.Count;
            }

            joined = and;
        }
    }

    private static (int End, int Next, bool And) Cut(ReadOnlySpan<char> names)
    {
        var (end, next, and) = (names.Length, names.Length, false);
        foreach (var joint in (ReadOnlySpan<string>)[", and ", ", ", " and ", " & "])
        {
            var at = names[..end].IndexOf(joint, StringComparison.Ordinal);
            if (at >= 0)
                (end, next, and) = (at, at + joint.Length, joint != ", ");
        }

        return (end, next, and);
    }

    // "reporting by ", "reporting and writing by ", "writing: "; the characters before the names, and the role in lower case.
    private static int RoleLength(ReadOnlySpan<char> clause, out string role)
    {
        role = "";
        foreach (var known in Roles)
        {
            if (!clause.StartsWith(known, StringComparison.OrdinalIgnoreCase))
                continue;
            var head = clause[..Math.Min(clause.Length, 60)];
            var by = head.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
            var colon = head.IndexOf(':');
            var end = by > 0 ? by : colon;
            if (end < known.Length || !IsRoles(clause[known.Length..end]))
                continue;
            role = clause[..end].ToString().ToLowerInvariant();
            return by > 0 ? by + 4 : colon + 1;
        }

        return 0;
    }

    private static bool IsRoles(ReadOnlySpan<char> more) =>
        more.IsEmpty || (more.StartsWith(" and ", StringComparison.OrdinalIgnoreCase) && more.Count(' ') <= 3);

    private static int AssistanceLength(ReadOnlySpan<char> line)
    {
        foreach (var opening in Assistance)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return opening.Length;
        }

        return 0;
    }

    private static int Contribution(ReadOnlySpan<char> line)
    {
        foreach (var verb in Contributed)
        {
            if (line.IndexOf(verb, StringComparison.Ordinal) is > 0 and var at && !line[..at].ContainsAny("“”\""))
                return at;
        }

        return 0;
    }

    // "Associated Press writers Ann Lee", "AP White House correspondent Bo Ray": the name starts after the office.
    private static ReadOnlySpan<char> WithoutOffice(ReadOnlySpan<char> names)
    {
        foreach (var office in Offices)
        {
            if (names.IndexOf(office, StringComparison.Ordinal) is >= 0 and var at)
                return names[(at + office.Length)..];
        }

        return names;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line) => line.Trim("()[]*_ —–-");
}
