using System.Globalization;

namespace Lede.Wire;

/// <summary>The dateline of the story, in one of its first paragraphs. Its date counts from the publication date.</summary>
internal static class DatelineRule
{
    // Headlines that end in a stop and photo captions come before it; further down it is another story's.
    private const int Paragraphs = 3;

    // A bare kicker with its colon before a headline is shorter than any lead.
    private const int ShortestLead = 90;

    public static void Apply(WireStory story)
    {
        var seen = 0;
        for (var i = 0; i < story.Passages.Count && seen < Paragraphs; i++)
        {
            if (story.Passages[i].Kind is not null)
                continue;
            var paragraph = story.Words(i);
            // The points of an alert come before its first paragraph, however many they are.
            if (ListMark.Read(paragraph, out _, out _) == ListMarkKind.Bullet || (paragraph.StartsWith("* ", StringComparison.Ordinal) && DatelineReader.Read(paragraph) is null))
                continue;
            seen++;
            if (DatelineReader.Read(paragraph) is not { } parts || !DatelineTest.Passes(paragraph, parts))
                continue;
            if (parts.IsBare && parts.Colon && (IsTranscript(story, i) || (paragraph.Length < ShortestLead && i + 1 < story.Passages.Count)))
                continue;
            Set(story, story.Passages[i].Span.Start, parts);
            return;
        }
    }

    private static void Set(WireStory story, int at, DatelineParts parts)
    {
        var span = Shift(parts.Span, at);
        var text = story.Text.Slice(span);
        var date = parts.Date is { } written ? story.Text.Slice(Shift(written, at)) : null;
        var day = parts.Day?.On(story.Published);
        var places = DatelinePlaces.Cut(story.Text, Shift(parts.Places, at));
        CharSpan? agency = parts.Agency is { } desk ? Shift(desk, at) : null;
        story.FiledFrom = new FiledFrom(span, places, agency);
        story.Article = story.Article with
        {
            Dateline = new Dateline(
                text.Text,
                text.Span,
                [.. places.Select(place => DatelinePlaces.Read(story.Text.Slice(place)))],
                agency is { } named ? story.Text.Slice(named) : null,
                date is null ? null : new DatelineDate(date.Text, date.Span, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                story.Text.CodePoint(at + parts.BodyStart)),
        };
        story.Note("dateline", text.Text, "lead");
        if (parts.Byline is { } reporters && story.Article.Byline is null)
            Sign(story, story.Text.Slice(Shift(reporters, at)).Text);
    }

    private static void Sign(WireStory story, string byline)
    {
        story.Article = story.Article with { Byline = byline, Authors = EastAsianDateline.Authors(byline) };
        story.Note("byline", byline, "dateline");
    }

    // Speakers' labels come in numbers; a dateline is one.
    private static bool IsTranscript(WireStory story, int passage)
    {
        for (var i = 0; i < story.Passages.Count && i < passage + 20; i++)
        {
            if (i != passage && DatelineTest.IsSpeaker(story.Words(i)))
                return true;
        }

        return false;
    }

    private static CharSpan Shift(CharSpan span, int by) => new(span.Start + by, span.End + by);
}
