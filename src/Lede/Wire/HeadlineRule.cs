using System.Buffers;

namespace Lede.Wire;

/// <summary>A plain headline before the story, the section above it and the standfirst below it.</summary>
internal static class HeadlineRule
{
    private static readonly SearchValues<char> NotInSections = SearchValues.Create("0123456789?!:,");

    // Headlines of wire services reach 150 characters, of web desks a little more.
    private const int Longest = 200;

    /// <summary>Claims the passage as headline, section or standfirst; <c>false</c> when it is where the story begins.</summary>
    public static bool TryClaim(WireStory story, int passage)
    {
        if (passage + 1 >= story.Passages.Count || !Reads(story.Words(passage)) || DatelineReader.Opens(story.Words(passage)))
            return false;
        // Old circuits mark header lines with a caret.
        var line = story.Words(passage).Trim("^<");
        if (story.Article.Headline is null && IsSection(line) && passage + 2 < story.Passages.Count && Reads(story.Words(passage + 1)) && line.Count(' ') < story.Words(passage + 1).Count(' '))
        {
            story.Article = story.Article with { Section = story.Article.Section ?? line.ToString() };
            story.Note("section", line.ToString(), "line above the headline");
            story.Claim(passage, BlockKind.Metadata);
            return true;
        }

        if (story.Article.Headline is null)
        {
            story.Article = story.Article with { Headline = line.ToString() };
            story.Note("headline", line.ToString(), "first line");
            story.Claim(passage, BlockKind.Headline);
            return true;
        }

        // The headline again under a label, or a standfirst right below it: a few words at least, or it is a subhead of the story.
        if (line.Equals(story.Article.Headline, StringComparison.Ordinal))
        {
            story.Claim(passage, BlockKind.Headline);
            return true;
        }

        if (story.Article.Description is not null || story.Article.Byline is not null || line.Count(' ') < 4)
            return false;
        story.Article = story.Article with { Description = line.ToString() };
        story.Note("description", line.ToString(), "line below the headline");
        story.Claim(passage, BlockKind.Metadata);
        return true;
    }

    // Headline style: begins as a sentence, ends without its stop. A question or a call may be one when it is short.
    private static bool Reads(ReadOnlySpan<char> line)
    {
        line = line.Trim("^<");
        if (line.Length is < 3 or > Longest || LineEnd.IsOpen(line) || SpeakerLabel.Opens(line) || ListMark.Read(line, out _, out _) is ListMarkKind.Bullet or ListMarkKind.Dash)
            return false;
        if (LineEnd.IsStop(line) && !(line[^1] is '?' or '!' && line.Length < 120 && !line[..^1].ContainsAny(".?!")))
            return false;
        return char.IsUpper(line[0]) || char.IsDigit(line[0]) || (char.IsLetter(line[0]) && !char.IsLower(line[0])) || line[0] is '“' or '‘' or '"' or '\'' or '«' or '「';
    }

    private static bool IsSection(ReadOnlySpan<char> line) => line.Length <= 30 && line.Count(' ') <= 2 && !line.ContainsAny(NotInSections);
}
