using System.Buffers;

namespace Lede.Wire;

/// <summary>Lines that only newsroom systems read: slugs (<c>BC-UKRAINE-TALKS</c>), priority and category codes (<c>r i</c>), message numbers.</summary>
internal static class SlugLine
{
    private static readonly SearchValues<char> SlugLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/&'.");

    // A slug is a line of its own; longer ones carry a story.
    private const int Longest = 80;

    public static bool Is(ReadOnlySpan<char> line) => line.Length <= Longest && (IsSlug(line) || IsCodes(line) || IsPriority(line));

    // "URGENT", "*** FLASH ***": how fast it is to go out.
    private static bool IsPriority(ReadOnlySpan<char> line) =>
        line.Trim("*-=+ :!") is "URGENT" or "FLASH" or "BULLETIN" or "ALERT" or "NEWS ALERT" or "NEWSALERT" or "SNAP" or "BREAKING" or "BREAKING NEWS" or "EILMELDUNG" or "URGENTE";

    private static bool IsSlug(ReadOnlySpan<char> line)
    {
        // "^AP PHOTO NY101": under a caret capitals are an instruction.
        if (line[0] == '^')
        {
            line = line[1..];
            if (line.Length > 3 && line.Count(' ') < 4 && !line.ContainsAnyInRange('a', 'z') && line.ContainsAnyInRange('0', '9'))
                return true;
        }

        var end = line.IndexOfAny(' ', ',');
        var first = end < 0 ? line : line[..end];
        if (first.Length < 4 || !char.IsAsciiLetterUpper(first[0]) || LineEnd.IsOpen(line) || LineEnd.IsStop(line))
            return false;
        if (first.StartsWith("BC-", StringComparison.Ordinal) || first.StartsWith("AM-", StringComparison.Ordinal) || first.StartsWith("PM-", StringComparison.Ordinal))
            return true;
        // "UKRAINE-CRISIS/TALKS": capitals and hyphens only, two parts at least, and nothing like a sentence after it.
        return first.IndexOfAny('-', '/') is > 0 and var cut && cut < first.Length - 1
            && !first.ContainsAnyExcept(SlugLetters)
            && (end < 0 || (!line[end..].ContainsAnyInRange('a', 'z') && line.Count(' ') < 4));
    }

    // "r i", "u f bc-", "a0456", "1234": single letters and numbers, as ANPA headers have them.
    private static bool IsCodes(ReadOnlySpan<char> line)
    {
        if (line.Length > 24)
            return false;
        var letters = 0;
        foreach (var range in line.Split(' '))
        {
            var token = line[range];
            if (token.Length == 1 && char.IsAsciiLetterLower(token[0]))
                letters++;
            else if (!(token.Length is 4 or 5 && char.IsAsciiLetterLower(token[0]) && !token[1..].ContainsAnyExceptInRange('0', '9')))
                return false;
        }

        return letters != 1 || line.Length > 1;
    }
}
