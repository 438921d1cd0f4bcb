namespace Lede.Extraction.Metadata;

/// <summary>Cuts what sites add to a headline in <c>title</c> and the like: their name, a section, a slogan.</summary>
internal static class TitleCutter
{
    // Marks that join parts of a title when white space stands on both sides; the bars need none.
    private const string SpacedMarks = "-–—·•»«›‹:/~⋆←→";
    private const string Bars = "|｜¦";

    // Names of sites and sections rarely have more words.
    private const int MaxTail = 5;

    /// <summary>The title without pieces that name the site, at either end.</summary>
    public static string WithoutSite(string title, SiteNames site)
    {
        var rest = title.AsSpan();
        while (true)
        {
            var last = LastSeparator(rest, out var lastEnd, anywhere: true);
            if (last > 0 && (IsSite(rest, last, lastEnd, site) || Trim(rest[lastEnd..]).IsEmpty))
            {
                rest = Trim(rest[..last]);
                continue;
            }

            var first = FirstSeparator(rest, out var firstEnd);
            if (first > 0 && !Trim(rest[firstEnd..]).IsEmpty && (rest[first..firstEnd].Contains(':') ? site.Equal(rest[..first]) : site.Match(rest[..first])))
            {
                rest = Trim(rest[firstEnd..]);
                continue;
            }

            rest = WithoutHost(rest, site);
            return rest.Length == title.Length ? title : rest.ToString();
        }
    }

    // "example.com Bridge to close": an address needs no mark behind it.
    private static ReadOnlySpan<char> WithoutHost(ReadOnlySpan<char> title, SiteNames site)
    {
        var space = title.IndexOf(' ');
        return space > 0 && SiteNames.IsHost(title[..space]) && site.Equal(title[..space]) ? title[(space + 1)..] : title;
    }

    /// <summary>The title before its first bar when what follows is as short as the name of a section or a kind of page.</summary>
    public static string BeforeBar(string title)
    {
        var bar = title.AsSpan().IndexOfAny(Bars);
        if (bar <= 0 || TextWords.Count(title.AsSpan(0, bar)) < 2)
            return title;
        var piece = title.AsSpan(bar + 1);
        var next = piece.IndexOfAny(Bars);
        return TextWords.Count(next < 0 ? piece : piece[..next]) <= MaxTail ? Trim(title.AsSpan(0, bar)).ToString() : title;
    }

    /// <summary>The title without its last piece, when that is short beside the rest: a site's name the page declares nowhere.</summary>
    public static string WithoutTail(string title)
    {
        var last = LastSeparator(title, out var end, anywhere: false);
        if (last <= 0)
            return title;
        var (head, tail) = (TextWords.Count(title.AsSpan(0, last)), TextWords.Count(title.AsSpan(end)));
        // Three words make a headline.
        return head >= 3 && tail <= MaxTail && tail <= head ? Trim(title.AsSpan(0, last)).ToString() : title;
    }

    /// <summary>Whether a character joins parts of a title.</summary>
    public static bool IsMark(char c) => SpacedMarks.Contains(c) || Bars.Contains(c);

    private static bool IsSite(ReadOnlySpan<char> title, int separator, int end, SiteNames site) =>
        title[separator..end].Contains(':') ? site.Equal(title[end..]) : site.Match(title[end..]);

    private static int LastSeparator(ReadOnlySpan<char> title, out int end, bool anywhere)
    {
        for (var i = title.Length - 1; i > 0; i--)
        {
            if (IsSeparator(title, i) && (anywhere || title[i] != ':'))
                return Around(title, i, out end);
        }

        end = 0;
        return -1;
    }

    private static int FirstSeparator(ReadOnlySpan<char> title, out int end)
    {
        for (var i = 1; i < title.Length; i++)
        {
            if (IsSeparator(title, i))
                return Around(title, i, out end);
        }

        end = 0;
        return -1;
    }

    private static bool IsSeparator(ReadOnlySpan<char> title, int at)
    {
        if (Bars.Contains(title[at]))
            return true;
        if (!SpacedMarks.Contains(title[at]))
            return false;
        var before = title[at - 1] == ' ' || SpacedMarks.Contains(title[at - 1]);
        var after = at + 1 == title.Length || title[at + 1] == ' ' || SpacedMarks.Contains(title[at + 1]);
        // A colon stands behind a word: "Daily News: Fire at mill".
        return title[at] == ':' ? after : before && after;
    }

    // All marks and blanks that stand together are one separator.
    private static int Around(ReadOnlySpan<char> title, int at, out int end)
    {
        var start = at;
        end = at + 1;
        while (start > 0 && IsJoint(title[start - 1]))
            start--;
        while (end < title.Length && IsJoint(title[end]))
            end++;
        return start;
    }

    private static bool IsJoint(char c) => c == ' ' || IsMark(c);

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(' ');
}
