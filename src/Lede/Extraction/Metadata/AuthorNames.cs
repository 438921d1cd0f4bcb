using System.Buffers;
using System.Text;

namespace Lede.Extraction.Metadata;

/// <summary>Cuts the names out of a byline or a value of an author tag.</summary>
internal static class AuthorNames
{
    // A longer value is a biography.
    private const int MaxLength = 400;
    private const int MaxNames = 40;
    private const int MaxName = 70;

    private static readonly SearchValues<char> HandleMarks = SearchValues.Create("_.@0123456789");

    /// <summary>The names with what they name, in order; jobs, credentials and placeholders are gone.</summary>
    public static List<(string Name, AuthorKind Kind)> Split(ReadOnlySpan<char> value, SiteNames site, bool isCitation = false)
    {
        var names = new List<(string, AuthorKind)>();
        value = value.Trim();
        if (value.Length is 0 or > MaxLength || IsAddress(value))
            return names;
        value = WithoutBrackets(value);
        value = value[AuthorWords.CueLength(value)..];
        value = BeforeDash(value);
        if (IsDesk(value, site))
        {
            names.Add((value.ToString(), AuthorKind.Desk));
            return names;
        }

        if (Reversed(value, isCitation) is { } reversed)
        {
            names.Add((reversed, AuthorKind.Person));
            return names;
        }

        var afterRole = false;
        while (!value.IsEmpty && names.Count < MaxNames)
        {
            var part = Next(ref value, out var joined).Trim(" .,;:*·•|–—-\u201C\u201D\"'");
            afterRole &= !joined;
            if (part.IsEmpty || part.Length > MaxName)
                continue;
            var kind = Kind(part, site);
            // "Ann Lee, Director of Sales, Acme Group": what follows a job is its employer.
            if (kind == AuthorKind.None || (names.Count > 0 && (afterRole || IsRole(part) || IsCredential(part) || site.Match(part))))
            {
                afterRole |= IsRole(part);
                continue;
            }

            names.Add((part.ToString(), kind));
        }

        return names;
    }

    /// <summary>What a single name names.</summary>
    public static AuthorKind Kind(ReadOnlySpan<char> name, SiteNames site)
    {
        if (name.IsEmpty || (AuthorWords.Of(name) & (AuthorWord.Placeholder | AuthorWord.Stop | AuthorWord.Cue)) != 0 || IsAddress(name) || IsCredential(name)
            || !ContainsLetter(name) || name.EndsWith(" by", StringComparison.OrdinalIgnoreCase) || StartsWithStop(name))
        {
            return AuthorKind.None;
        }

        if (site.Equal(name) || AuthorWords.Has(name, AuthorWord.Desk))
            return AuthorKind.Desk;
        var words = 0;
        var capitals = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty)
                continue;
            words++;
            capitals += char.IsUpper(word[0]) || IsUncased(word[0]) ? 1 : 0;
            if (char.IsDigit(word[0]) || word.Length > 25)
                return AuthorKind.Handle;
        }

        if (words == 1 && (IsRole(name) || MonthNames.Number(name) > 0))
            return AuthorKind.None;
        if (words == 1)
            return name.ContainsAny(HandleMarks) || capitals == 0 ? AuthorKind.Handle : IsUncased(name[0]) && name.Length > 1 ? AuthorKind.Person : AuthorKind.Single;
        if (IsRole(name))
            return AuthorKind.Desk;
        // Particles (de la, van der, bin) are small; "kirstin boatto" is a user name made of a person's.
        return words > 6 ? AuthorKind.None : capitals >= 2 || (capitals == 1 && words == 2) ? AuthorKind.Person : AuthorKind.Handle;
    }

    // The next part of the value, up to a comma, a bar or a word that joins names.
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> value, out bool joined)
    {
        joined = false;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ',' or ';' or '|' or '/' or '\n' or '•' or '·' or '、' or '，' or '&' or '+')
                return Take(ref value, i, i + 1);
            if (value[i] != ' ' || i + 1 == value.Length)
                continue;
            var word = value[(i + 1)..];
            var end = word.IndexOf(' ');
            if (end <= 0 || (AuthorWords.Of(word[..end]) & AuthorWord.Join) == 0)
                continue;
            joined = true;
            return Take(ref value, i, i + 1 + end);
        }

        // "…, and Bo Ray": the joining word stands first.
        return Take(ref value, value.Length, value.Length);
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> value, int length, int next)
    {
        var part = value[..length];
        value = value[next..].TrimStart();
        var space = value.IndexOf(' ');
        if (space > 0 && (AuthorWords.Of(value[..space]) & AuthorWord.Join) != 0)
            value = value[(space + 1)..];
        return part;
    }

    // "Center for Drug Evaluation and Research" is one desk.
    private static bool IsDesk(ReadOnlySpan<char> value, SiteNames site) =>
        site.Equal(value) || (AuthorWords.Has(value, AuthorWord.Desk) && !value.ContainsAny(",;|/") && TextWords.Count(value) <= 8
            && (AuthorWords.Has(value[..Math.Max(0, value.IndexOf(' '))], AuthorWord.Desk) || value.Contains(" for ", StringComparison.Ordinal) || value.Contains(" of ", StringComparison.Ordinal)));

    // "Lee, Ann M." of citation tags: one family name, one comma.
    private static string? Reversed(ReadOnlySpan<char> value, bool isCitation)
    {
        var comma = value.IndexOf(',');
        if (comma <= 0 || value[(comma + 1)..].Contains(','))
            return null;
        var family = value[..comma].Trim();
        var given = value[(comma + 1)..].Trim();
        var isName = !family.Contains(' ') && given.Length > 1 && char.IsUpper(given[0]) && !IsCredential(given) && !IsRole(given)
            && TextWords.Count(given) is 1 or 2 && (isCitation || given.EndsWith('.'));
        return isName ? $"{given} {family}" : null;
    }

    private static ReadOnlySpan<char> BeforeDash(ReadOnlySpan<char> value)
    {
        foreach (var dash in (ReadOnlySpan<string>)[" - ", " – ", " — "])
        {
            var at = value.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0)
                value = value[..at];
        }

        return value;
    }

    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> value)
    {
        if (!value.ContainsAny("(["))
            return value;
        var text = new StringBuilder(value.Length);
        var depth = 0;
        foreach (var c in value)
        {
            depth += c is '(' or '[' ? 1 : 0;
            if (depth == 0)
                text.Append(c);
            depth -= c is ')' or ']' && depth > 0 ? 1 : 0;
        }

        return text.ToString().AsSpan().Trim();
    }

    // "Published on", "Last updated": the line tells something else.
    private static bool StartsWithStop(ReadOnlySpan<char> name)
    {
        var space = name.IndexOf(' ');
        return space > 0 && (AuthorWords.Of(name[..space].TrimEnd(':')) & (AuthorWord.Stop | AuthorWord.Other)) != 0;
    }

    private static bool IsRole(ReadOnlySpan<char> part) => AuthorWords.Has(part, AuthorWord.Role);

    private static bool IsCredential(ReadOnlySpan<char> part)
    {
        foreach (var range in part.Split(' '))
        {
            if ((AuthorWords.Of(part[range].Trim(".,")) & AuthorWord.Credential) == 0)
                return false;
        }

        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> value) =>
        value.Contains("://", StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || value[0] is '@' or '/' or '#'
        || (value.Contains('@') && !value.Contains(' '));

    private static bool ContainsLetter(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    // Scripts without capitals.
    private static bool IsUncased(char c) => char.IsLetter(c) && char.ToUpperInvariant(c) == char.ToLowerInvariant(c);
}
