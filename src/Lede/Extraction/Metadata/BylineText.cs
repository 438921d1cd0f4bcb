using System.Buffers;

namespace Lede.Extraction.Metadata;

/// <summary>Reads names out of a byline that is cut into the runs of its elements.</summary>
internal static class BylineText
{
    // Longest byline: some forty names.
    private const int MaxLength = 400;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("|•·–—/►»");
    // Case ignored; an IndexOf that ignores it goes letter by letter where globalization is invariant.
    private static readonly SearchValues<string> By = SearchValues.Create([" by "], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" :.,");

    /// <summary>Whether a part says that somebody did something else than write: <c>Reviewed by Ann Lee</c>.</summary>
    public static bool IsOther(ReadOnlySpan<char> part)
    {
        var space = part.IndexOfAny(WordEnds);
        return AuthorWords.IsOther(space < 0 ? part : part[..space]) && part.Contains(" by", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether what follows <c>By</c> is a sentence: names begin with a capital, and a lone word in small letters may be a user's.</summary>
    public static bool IsSentence(ReadOnlySpan<char> names)
    {
        names = names.Trim();
        return char.IsLower(names[0]) && names.Contains(' ');
    }

    /// <summary>The part names begin in, and where in it; the number of parts when a cue ends the line.</summary>
    public static int Start(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts, out int offset, out bool hasCue)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var part = text[parts[i]];
            offset = AuthorWords.CueLength(part);
            if (offset == 0)
                offset = Inner(part);
            hasCue = offset > 0;
            if (hasCue)
            {
                (i, offset) = offset >= part.Length ? (i + 1, 0) : (i, offset);
                return i;
            }
        }

        (offset, hasCue) = (0, false);
        return 0;
    }

    // "Posted on July 1, 2024 by infuy", "16 December 2025 by Ann Lee": behind a date or a cue of one, not in a sentence.
    private static int Inner(ReadOnlySpan<char> part)
    {
        var at = part.IndexOfAny(By);
        if (at < 0)
            return 0;
        var before = part[..at];
        return before.ContainsAnyInRange('0', '9') || DateCues.Last(before) != DateCue.None && TextWords.Count(before) <= 3 ? at + 4 : 0;
    }

    /// <summary>Names from a place on: more parts as long as a comma or a joining word ties them.</summary>
    public static ReadOnlySpan<char> Names(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts, int start, int offset)
    {
        Span<char> buffer = new char[Math.Min(MaxLength, text.Length + parts.Length)];
        var length = 0;
        for (var i = start; i < parts.Length; i++)
        {
            var part = text[parts[i]];
            part = i == start ? part[offset..] : part;
            if (i > start && !IsTie(buffer[..length], atEnd: true) && !IsTie(part, atEnd: false))
                break;
            var cut = Cut(part);
            if (length + cut.Length + 1 > buffer.Length)
                break;
            if (length > 0 && !(cut.Length > 0 && cut[0] is ',' or ';' or '.'))
                buffer[length++] = ' ';
            cut.CopyTo(buffer[length..]);
            length += cut.Length;
            if (cut.Length < part.Length)
                break;
        }

        return buffer[..length];
    }

    // Up to a mark or word after which something else is told.
    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> part)
    {
        var mark = part.IndexOfAny(Breaks);
        if (mark >= 0)
            part = part[..mark];
        if (DateReader.First(part, DateOrder.DayFirst) is { } date)
            part = part[..date.Span.Start];
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != ' ')
                continue;
            var word = part[(i + 1)..];
            var end = word.IndexOfAny(WordEnds);
            word = end < 0 ? word : word[..end];
            if ((AuthorWords.Of(word) & AuthorWord.Stop) != 0)
                return part[..i];
        }

        return part;
    }

    private static bool IsTie(ReadOnlySpan<char> text, bool atEnd)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return true;
        if ((atEnd ? text[^1] : text[0]) is ',' or '&' or '+' or '、')
            return true;
        var space = atEnd ? text.LastIndexOf(' ') : text.IndexOf(' ');
        var word = space < 0 ? text : atEnd ? text[(space + 1)..] : text[..space];
        return (AuthorWords.Of(word) & AuthorWord.Join) != 0;
    }

    /// <summary>The words before the names, in their part or as the part before.</summary>
    public static ReadOnlySpan<char> Cue(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts, int start, int offset)
    {
        if (offset == 0)
            return start > 0 ? text[parts[start - 1]] : default;
        var cue = text[parts[start]][..offset].TrimEnd();
        // "Posted on July 1 by": the cue is its last word.
        return cue.ContainsAnyInRange('0', '9') || TextWords.Count(cue) > 4 ? cue[(cue.LastIndexOf(' ') + 1)..] : cue;
    }
}
