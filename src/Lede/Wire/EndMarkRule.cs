using System.Buffers;

namespace Lede.Wire;

/// <summary>Marks that close a story, and the rights line after it.</summary>
internal static class EndMarkRule
{
    private static readonly SearchValues<char> Rule = SearchValues.Create("_-=*—–~ ");

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static void Apply(WireStory story)
    {
        for (var i = story.Passages.Count - 1; i > 0; i--)
        {
            for (var after = i; IsNotebook(story.Words(i)) && after < story.Passages.Count; after++)
                story.Claim(after, BlockKind.Metadata);
            if (story.Passages[i].Kind is not null)
                continue;
            // The initials of those who wrote it end the story, before whatever marks its end.
            var last = i + 1 == story.Passages.Count || story.Passages[i + 1].Kind == BlockKind.Metadata;
            if (Is(story.Words(i)) || IsRights(story.Words(i)) || (last && IsInitials(story.Words(i))))
                story.Claim(i, BlockKind.Metadata);
        }
    }

    // "# dpa-Notebook": from here on the agency speaks to its customers.
    private static bool IsNotebook(ReadOnlySpan<char> line)
    {
        var name = line.TrimStart("# ");
        return line[0] == '#' && name.IndexOfAny('-', ' ') is > 0 and var end && Agencies.IsKnown(name[..end]);
    }

    public static bool Is(ReadOnlySpan<char> line) =>
        line is "###" or "##" or "#" or "--" or "-30-" or "—30—" or "- 30 -" or "ENDS" or "END" or "Ends" or "ends" or "end" or "-ends-" or "-END-" or "(END)" or "NNNN"
            or "MORE" or "-more-" or "- more -" or "(more)" or "(MORE)" or "Enditem" or "Endit"
        || (line.Length is > 4 and < 30 && line[0] is '=' or '-' && Agencies.IsKnown(line.Trim("=-")))
        || (line.Length >= 3 && !line.ContainsAnyExcept(Rule));

    // "al/br/cf", "AL // BR", "Lusa/Fim": who wrote and who read it, as initials; the last line of all.
    private static bool IsInitials(ReadOnlySpan<char> line)
    {
        if (line.Length is < 5 or > 20 || line.IndexOf('/') < 0 || line.ContainsAnyInRange('0', '9'))
            return false;
        foreach (var range in line.Split('/'))
        {
            var part = line[range].Trim();
            if (part.Length > 4 || part.ContainsAnyExcept(Letters))
                return false;
        }

        return true;
    }

    private static bool IsRights(ReadOnlySpan<char> line) =>
        line.StartsWith("©", StringComparison.Ordinal) || (line.StartsWith("SOURCE ", StringComparison.Ordinal) && line.Length < 80 && !LineEnd.IsStop(line)) || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase);
}
