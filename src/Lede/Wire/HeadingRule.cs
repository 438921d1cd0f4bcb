using System.Buffers;

namespace Lede.Wire;

/// <summary>Lines that stand alone between paragraphs and end without a full stop: subheads of the story, and headlines of other stories
/// that a site left between its paragraphs.</summary>
internal static class HeadingRule
{
    private static readonly Annotation.WordSet Verbs = new(ListFile.Lines("headline-verbs.txt"));

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789 .,:%$€£-");

    private static readonly Annotation.WordSet Rails = new(ListFile.Entries("line-openings.tsv", "rail"));

    private static readonly string[] Pointers = [.. ListFile.Entries("line-openings.tsv", "pointer")];

    // A headline of another story; longer lines are paragraphs that lost their stop.
    private const int Longest = 160;

    // A subhead names its part in a few words; from eight words on a line tells a story.
    private const int SubheadWords = 7;

    private const int TableLines = 3;

    public static void Apply(WireStory story)
    {
        // The first passage of the story is its lead, whatever it looks like.
        var lead = story.Passages.FindIndex(passage => passage.Kind is null);
        Times(story);
        Rail(story, lead);
        for (var i = lead + 1; i < story.Passages.Count && lead >= 0;)
        {
            var end = RunEnd(story, i);
            // Three such lines in a row are a table of results or a verse; the last of the story may have lost its stop.
            for (var at = i; at < end && end - i < TableLines && end < story.Passages.Count; at++)
                story.Claim(at, IsHeadline(story.Words(at)) ? BlockKind.RelatedHeadline : BlockKind.Heading);
            if (end == i && story.Passages[i].Kind is null && IsPointer(story.Words(i)))
                story.Claim(i, BlockKind.RelatedHeadline);
            i = Math.Max(end, i + 1);
        }
    }

    // Live reports put the time above each part.
    private static void Times(WireStory story)
    {
        for (var i = 0; i < story.Passages.Count; i++)
        {
            if (story.Passages[i].Kind is null && StatedMoment.IsClock(story.Words(i)))
                story.Claim(i, BlockKind.Heading);
        }
    }

    // "Related topics" and what is below it, to the end: a site's list of other stories.
    private static void Rail(WireStory story, int lead)
    {
        for (var i = story.Passages.Count - 1; i > lead && lead >= 0 && story.Passages[i].Kind is null; i--)
        {
            var line = story.Words(i);
            if (line.Length > Longest || LineEnd.IsStop(line))
                return;
            for (var at = i; at < story.Passages.Count && Rails.Contains(line.TrimEnd(':')); at++)
                story.Claim(at, BlockKind.RelatedHeadline);
        }
    }

    // One past the last of the lines from here on that stand alone.
    private static int RunEnd(WireStory story, int start)
    {
        var end = start;
        while (end < story.Passages.Count && story.Passages[end].Kind is null && !IsPointer(story.Words(end)) && StandsAlone(story.Words(end)))
            end++;
        return end;
    }

    private static bool StandsAlone(ReadOnlySpan<char> line)
    {
        if (line.Length <= Longest && IsDashed(line))
            return true;
        if (line.Length > Longest || line.Length < 2 || EndsInAgency(line) || LineEnd.IsOpen(line) || !(char.IsLetterOrDigit(line[0]) || line[0] is '“' or '‘' or '"' or '\'' or '¿' or '«' or '「'))
            return false;
        // What follows a label is said, asked or told.
        if (char.IsLower(line[0]) || SpeakerLabel.Opens(line) || line.Contains(": ", StringComparison.Ordinal))
            return false;
        if (!LineEnd.IsStop(line))
            return line.ContainsAnyExcept(Figures);
        // A question may be a subhead when it is short and the only sentence; in quotation marks it is speech.
        return line[^1] is '?' or '？' && Words(line) <= SubheadWords && !line[..^1].ContainsAny(".?!") && line[0] is not ('“' or '"');
    }

    // "- Never seen before -"
    private static bool IsDashed(ReadOnlySpan<char> line) =>
        line.Length > 5 && line[0] is '-' or '–' or '—' && line[1] == ' ' && line[^1] == line[0] && line[^2] == ' ' && !LineEnd.IsStop(line[..^2]);

    // "… dijo un portavoz. EFE": the agency signs behind the last stop.
    private static bool EndsInAgency(ReadOnlySpan<char> line)
    {
        var stop = line.LastIndexOf(". ", StringComparison.Ordinal);
        return stop > 0 && Agencies.IsKnown(line[(stop + 2)..]);
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
