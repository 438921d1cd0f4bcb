namespace Lede.Wire;

/// <summary>The lines before the story: labelled values, slugs, dates, headline, byline. Ends at the first passage that is none of them.</summary>
internal static class HeaderRule
{
    // No head is longer; it bounds the work of splitting.
    private const int Longest = 40;

    public static void Apply(WireStory story)
    {
        var points = false;
        for (var i = 0; i < story.Passages.Count && i < Longest; i++)
        {
            if (story.Passages[i].Kind is not null)
                continue;
            var line = story.Words(i);
            if (HeaderLabels.Find(line, out var field, out var value))
                Labelled(story, i, field, value);
            else if (SlugLine.Is(line) || (story.Article.Byline is not null && BylineReader.IsWriterLine(line)))
                story.Claim(i, BlockKind.Metadata);
            else if (BylineReader.Is(line))
                Byline(story, i, line, "byline");
            else if (DateLine(line) is { } moment)
                Published(story, i, moment, "date line");
            // The summary of an alert, point by point, stands between its headline and its byline.
            else if (story.Article.Headline is not null && ListMark.Read(line, out _, out _) is ListMarkKind.Bullet or ListMarkKind.Dash)
                points = true;
            else if (!points && IsBareByline(story, i))
                Byline(story, i, line, "line above the date");
            else if (points || !HeadlineRule.TryClaim(story, i))
                return;
        }
    }

    // A date and nothing else, or behind the name of the agency that stamped it: "KYODO NEWS - Jun 3, 2024 - 18:20 | All".
    private static ArticleDate? DateLine(ReadOnlySpan<char> line)
    {
        if (StatedMoment.Read(line, out var length) is { } moment && length >= line.TrimEnd('.').Length)
            return moment;
        var dash = line.IndexOf(" - ", StringComparison.Ordinal);
        if (dash <= 0 || !Agencies.IsKnown(line[..dash]) || LineEnd.IsStop(line))
            return null;
        moment = StatedMoment.Read(line[(dash + 3)..], out length);
        // Of a dateline only the story is left behind the date, and that is longer.
        return moment is not null && line[(dash + 3 + length)..].Count(' ') < 8 ? moment : null;
    }

    // A name below the headline, without "By", right above the date the story is of.
    private static bool IsBareByline(WireStory story, int passage) =>
        story.Article is { Headline: not null, Byline: null } && passage + 1 < story.Passages.Count
        && BylineReader.IsName(story.Words(passage)) && DateLine(story.Words(passage + 1)) is not null;

    private static void Labelled(WireStory story, int passage, string field, int value)
    {
        var line = story.Words(passage)[value..];
        if (field is "published" or "modified" && StatedMoment.Read(line, out var length) is { } moment)
        {
            // "date 2025-02-10 ABOARD AIR FORCE ONE: …": the story begins on the line that states its date.
            if (line[length..].Trim() is { Length: > 3 } rest && (char.IsLetter(rest[0]) || rest[0] is '(' or '“' or '"'))
                story.Split(passage, story.Passages[passage].Span.Start + value + length);
            if (field == "published")
                Published(story, passage, moment, "metadata line");
            else
                (story.Article, _) = (story.Article with { Modified = moment }, Note(story, field, moment.Raw));
        }
        else if (field == "byline")
        {
            Byline(story, passage, line, "metadata line");
        }
        else if (field == "editor")
        {
            story.Contributors.AddRange(BylineReader.Read(line).Select(editor => new Contributor(editor.Name, "editing")));
        }
        else
        {
            Fill(story, field, line.ToString());
        }

        story.Claim(passage, BlockKind.Metadata);
    }

    private static void Fill(WireStory story, string field, string value)
    {
        if (value.Length == 0)
            return;
        var article = story.Article;
        story.Article = field switch
        {
            "headline" => article with { Headline = value },
            "description" => article with { Description = article.Description ?? value },
            "section" => article with { Section = article.Section ?? value },
            "publisher" => article with { Publisher = article.Publisher ?? new Publisher(value) },
            "published" or "modified" => Unread(article, field, value),
            _ => article,
        };
        if (field != "-")
            Note(story, field, value);
    }

    // A date that cannot be read is still what the source says.
    private static Article Unread(Article article, string field, string value)
    {
        var date = new ArticleDate(null, value, DatePrecision.Day);
        return field == "published" ? article with { Published = article.Published ?? date } : article with { Modified = article.Modified ?? date };
    }

    private static void Published(WireStory story, int passage, ArticleDate moment, string from)
    {
        var first = story.Article.Published?.Value is null;
        if (first)
            story.Article = story.Article with { Published = moment };
        story.Note("published", moment.Raw, from, first);
        story.Claim(passage, BlockKind.Metadata);
    }

    private static void Byline(WireStory story, int passage, ReadOnlySpan<char> line, string from)
    {
        var byline = line.ToString();
        if (byline.Length > 0 && story.Article.Byline is null)
        {
            story.Article = story.Article with { Byline = byline, Authors = BylineReader.Read(byline) };
            story.Note("byline", byline, from);
        }

        story.Claim(passage, BlockKind.Metadata);
    }

    private static bool Note(WireStory story, string field, string value)
    {
        story.Note(field, value, "metadata line");
        return true;
    }
}
