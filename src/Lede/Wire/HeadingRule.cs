using System.Buffers;

namespace Lede.Wire;

/// <summary>Lines that stand alone between paragraphs and end without a full stop: subheads of the story, and headlines of other stories
/// that a site left between its paragraphs.</summary>
internal static class HeadingRule
{
    private static readonly Annotation.WordSet Verbs = new(WordList.Lines("headline-verbs.txt"));

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789 .,:%$€£-");

    private static readonly string[] Pointers = ["Read more", "READ MORE", "Read also", "Also read", "ALSO READ", "Read:", "READ:", "Related:", "RELATED:", "See also", "SEE ALSO", "More:", "MORE:", "Watch:", "WATCH:", "Don't miss", "Don’t miss"];

    // A headline of another story; longer lines are paragraphs that lost their stop.
    private const int Longest = 160;

    // A subhead names its part in a few words; from eight words on a line tells a story.
    private const int SubheadWords = 7;

    public static void Apply(WireStory story)
    {
        var body = 0;
        for (var i = 0; i < story.Passages.Count; i++)
        {
            if (story.Passages[i].Kind is not null)
                continue;
            var line = story.Words(i);
            // The first passage of the story is its lead, whatever it looks like; the last may have lost its stop.
            if (body++ > 0 && IsPointer(line))
                story.Claim(i, BlockKind.RelatedHeadline);
            else if (body > 1 && StandsAlone(line) && i + 1 < story.Passages.Count)
                story.Claim(i, IsHeadline(line) ? BlockKind.RelatedHeadline : BlockKind.Heading);
        }
    }

    private static bool StandsAlone(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || line.Length < 2 || LineEnd.IsOpen(line) || !(char.IsLetterOrDigit(line[0]) || line[0] is '“' or '‘' or '"' or '\'' or '¿' or '«' or '「'))
            return false;
        if (char.IsLower(line[0]))
            return false;
        if (!LineEnd.IsStop(line))
            return line.ContainsAnyExcept(Figures) && !line.Contains(": ", StringComparison.Ordinal);
        // A question may be a subhead when it is short and the only sentence; in quotation marks it is speech.
        return line[^1] is '?' or '？' && Words(line) <= SubheadWords && !line[..^1].ContainsAny(".?!") && line[0] is not ('“' or '"');
    }

    private static bool IsHeadline(ReadOnlySpan<char> line)
    {
        var words = Words(line);
        if (words > SubheadWords)
            return true;
        // Five words with a headline's verb after the first: "Kremlin says talks will go on".
        if (words < 5)
            return false;
        // The first word is the subject, and the last is no verb that leads on: "talks" there are talks.
        var (first, last) = (line.IndexOf(' '), line.LastIndexOf(' '));
        if (last <= first)
            return false;
        line = line[(first + 1)..last];
        foreach (var range in line.Split(' '))
        {
            if (Verbs.Contains(line[range].Trim(",‘’'\"")))
                return true;
        }

        return false;
    }

    private static bool IsPointer(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest * 2)
            return false;
        foreach (var pointer in Pointers)
        {
            if (line.StartsWith(pointer, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static int Words(ReadOnlySpan<char> line) => line[0] >= '\u2E80' ? line.Length / 2 : line.Count(' ') + 1;
}
