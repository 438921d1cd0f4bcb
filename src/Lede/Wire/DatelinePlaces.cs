using Lede.Annotation;

namespace Lede.Wire;

/// <summary>The places of a dateline: parted by a slash, <c>and</c> or an ampersand; a region after a comma stays with its town.</summary>
internal static class DatelinePlaces
{
    private static readonly WordSet Joined = new(ListFile.Lines("joined-places.txt"));

    private static readonly string[] Positions = [.. ListFile.Entries("dateline-words.tsv", "position").Select(position => position + " ")];

    private static readonly WordSet Small = new(ListFile.Entries("dateline-words.tsv", "cased"));

    /// <summary>Where each place stands, with its region.</summary>
    public static List<CharSpan> Cut(ArticleText text, CharSpan places)
    {
        var found = new List<CharSpan>(2);
        for (var start = places.Start; start < places.End;)
        {
            var rest = text[new CharSpan(start, places.End)];
            var (end, next) = Cut(rest);
            var span = new CharSpan(start, start + rest[..end].TrimEnd(" ,").Length);
            if (span.Length > 0)
                found.Add(span);
            start += next;
        }

        return found;
    }

    public static DatelinePlace Read(TextSlice slice) => new(Name(slice.Text), slice.Text, slice.Span);

    /// <summary>Length of the words at the start that say where about a place it was, <c>ABOARD </c>; 0 without any.</summary>
    public static int Position(ReadOnlySpan<char> place)
    {
        foreach (var position in Positions)
        {
            if (place.StartsWith(position, StringComparison.OrdinalIgnoreCase))
                return position.Length;
        }

        return 0;
    }

    private static (int End, int Next) Cut(ReadOnlySpan<char> rest)
    {
        for (var at = 1; at < rest.Length; at++)
        {
            foreach (var joint in (ReadOnlySpan<string>)["/", " and ", " AND ", " & ", " und ", " et ", " y ", "・", "·", "／"])
            {
                if (!rest[at..].StartsWith(joint, StringComparison.Ordinal) || Joins(rest, at))
                    continue;
                var next = at + joint.Length;
                while (next < rest.Length && rest[next] == ' ')
                    next++;
                return (at, next);
            }
        }

        return (rest.Length, rest.Length);
    }

    // "SARAJEVO, Bosnia and Herzegovina": the words around it are one name.
    private static bool Joins(ReadOnlySpan<char> rest, int at)
    {
        var comma = rest[..at].LastIndexOf(',');
        var start = comma < 0 ? 0 : comma + 1;
        var tail = rest[at..].IndexOfAny(',', '/');
        return Joined.Contains(rest[start..(tail <= 0 ? rest.Length : at + tail)].Trim());
    }

    /// <summary>The name in ordinary capitals, without the words that say where about it was: <c>ABOARD AIR FORCE ONE</c> is Air Force One.</summary>
    public static string Name(string text)
    {
        var name = text.AsSpan()[Position(text)..];
        if (name.IsEmpty)
            return text;
        Span<char> cased = stackalloc char[name.Length];
        name.CopyTo(cased);
        for (var start = 0; start < cased.Length;)
        {
            var length = cased[start..].IndexOfAny(' ', '-', '/');
            var end = length < 0 ? cased.Length : start + length;
            Recase(cased[start..end], start == 0);
            start = end + 1;
        }

        return cased.ToString();
    }

    // Words that are not all capitals are in ordinary ones already, and "N.Y." is spelt so.
    private static void Recase(Span<char> word, bool first)
    {
        var scottish = word.Length > 3 && word[0] == 'M' && word[1] == 'c';
        foreach (var c in word[(scottish ? 2 : 0)..])
        {
            if (char.IsLower(c))
                return;
        }

        if (word.Length >= 4 && word[1] == '.' && word[3] == '.')
            return;
        if (first || !Small.Contains(word))
            NameCase.Recase(word);
        else
            ((ReadOnlySpan<char>)word.ToString()).ToLowerInvariant(word);
    }
}
