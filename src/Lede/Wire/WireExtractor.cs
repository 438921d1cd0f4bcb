using Lede.Reading;

namespace Lede.Wire;

/// <summary>Wire copy to a draft.</summary>
internal static class WireExtractor
{
    public static Draft Extract(Copy copy, ArticleSource source, ParserOptions options, CancellationToken stop)
    {
        var text = copy.Text;
        var passages = PassageReader.Read(ref text, stop);
        var story = new WireStory(new ArticleText(text), passages, source);

        // Each rule claims passages that no rule before it claimed; what nobody claims is a paragraph.
        NoticeRule.Apply(story); // first: "UPDATE 2-" hides the headline behind it
        TakeRule.Apply(story);
        ContactRule.Apply(story); // before the head, which a release's people to ask look like
        HeaderRule.Apply(story); // states the day that the dateline's date counts from
        DatelineRule.Apply(story);
        SignOffRule.Apply(story); // before the headings, which lines without a stop would become
        EndMarkRule.Apply(story);
        ListRule.Apply(story);
        HeadingRule.Apply(story); // last: by then a line that stands alone is nothing else

        stop.ThrowIfCancellationRequested();
        return Assemble(story, copy, source, options);
    }

    private static Draft Assemble(WireStory story, Copy copy, ArticleSource source, ParserOptions options)
    {
        var drafts = new DraftBlock[story.Passages.Count];
        var blocks = new Block[drafts.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            drafts[i] = story.Passages[i].ToBlock();
            blocks[i] = drafts[i].In(story.Text);
        }

        var language = LanguageDetector.Detect(story.Text.Value);
        var article = story.Article with
        {
            Blocks = blocks,
            Contributors = story.Contributors,
            Corrections = story.Corrections,
            Language = language.Code,
            LanguageConfidence = language.Confidence,
            Dir = language.Dir,
            Quality = WireQuality.Of(story),
            Evidence = options.IncludeEvidence ? new Evidence { Charset = copy.Charset, Fields = story.Evidence } : null,
        };
        return new Draft(story.Text, drafts, article)
        {
            ReferenceDate = NewsroomLines.Day(article.Dateline) ?? story.Published ?? source.Published,
            FiledFrom = story.FiledFrom,
        };
    }
}
