namespace Lede.Wire;

/// <summary>The lines before the story: labelled values, slugs, dates, headline, byline. Ends at the first passage that is none of them.</summary>
internal static class HeaderRule
{
    // No head is longer; it bounds the work of splitting.
    private const int Longest = 40;

    public static void Apply(WireStory story)
    {
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
            else if (StatedMoment.Read(line, out var length) is { } moment && length >= line.TrimEnd('.').Length)
                Published(story, i, moment, "date line");
            else if (!HeadlineRule.TryClaim(story, i))
                return;
        }
    }

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
