using Lede.Extraction.Blocks;
using Lede.Extraction.Features;
using Lede.Extraction.Learnt;
using Lede.Extraction.Metadata;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Page to a draft.</summary>
internal static class PageExtractor
{
    public static Extracted Extract(Page page, ExtractionRequest request, CancellationToken stop)
    {
        // 1. What the page says of its article: the headline and the byline are to stay out of the body.
        var metadata = PageMetadata.Read(page, request.Source, request.Options.IncludeEvidence, stop);

        // 2. All text as blocks, and which of them are the article.
        var model = ArticleModel.Default;
        using var blocks = Segmenter.Cut(page, model, request.Limits.MaxBlocks, stop);
        if (blocks is null)
            return new Extracted(null, ParseFailures.TooManyBlocks(request.Limits.MaxBlocks));
        using var shape = new PageShape(blocks, PageTitles.Read(page));
        using var choice = Choice.Make(shape, page, metadata, model);

        // 3. What the page is: a wall or a listing is not passed off as an article.
        var status = PageStatus.Judge(page, choice);
        if (!PageStatus.IsArticle(status))
            return new Extracted(null, ParseFailures.NoArticle(status));

        // 4. The chosen blocks as text.
        var addresses = new LinkAddresses(page, request.Source.Url);
        var body = BodyWriter.Write(page, blocks, choice.Kept, (Figures.Find(page, choice, addresses), addresses));
        return new Extracted(PageDraft.Of(page, (metadata, choice, body, status), request), null);
    }
}
