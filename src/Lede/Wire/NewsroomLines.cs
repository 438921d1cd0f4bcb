using System.Globalization;

namespace Lede.Wire;

/// <summary>What newsrooms write into the text of a page as they do into wire copy: the dateline, notices, closing credits.</summary>
internal static class NewsroomLines
{
    public static Draft Read(Draft draft, ArticleSource source)
    {
        // What the markup says is no paragraph is left as it is.
        var passages = new List<Passage>(draft.Blocks.Count);
        foreach (var block in draft.Blocks)
            passages.Add(new Passage(block.Span) { Kind = block.Kind == BlockKind.Paragraph ? null : block.Kind });
        var story = new WireStory(draft.Text, passages, source) { Article = draft.Article, IsPage = true };

        for (var i = 0; i < passages.Count; i++)
            NoticeRule.Mark(story, i);
        DatelineRule.Apply(story);
        SignOffRule.Apply(story);
        return story.Evidence.Count + story.Corrections.Count + story.Contributors.Count == 0 ? draft : Assemble(draft, story);
    }

    /// <summary>The day of a dateline; <c>null</c> when it has none, or none that is certain.</summary>
    public static DateOnly? Day(Dateline? dateline) =>
        DateOnly.TryParseExact(dateline?.Date?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Draft Assemble(Draft draft, WireStory story)
    {
        var drafts = new DraftBlock[draft.Blocks.Count];
        var blocks = new Block[drafts.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            var kind = story.Passages[i].Kind ?? BlockKind.Paragraph;
            (drafts[i], blocks[i]) = (draft.Blocks[i] with { Kind = kind }, draft.Article.Blocks[i] with { Kind = kind });
        }

        var article = story.Article with
        {
            Blocks = blocks,
            Contributors = story.Contributors,
            Corrections = story.Corrections,
            Evidence = draft.Article.Evidence is { } evidence ? evidence with { Fields = [.. evidence.Fields, .. story.Evidence] } : null,
        };
        return draft with
        {
            Blocks = drafts,
            Article = article,
            ReferenceDate = Day(article.Dateline) ?? draft.ReferenceDate,
            FiledFrom = story.FiledFrom,
        };
    }
}
