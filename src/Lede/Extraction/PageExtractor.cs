using System.Text;
using Lede.Extraction.Blocks;
using Lede.Extraction.Features;
using Lede.Extraction.Learnt;
using Lede.Extraction.Metadata;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Page to a draft.</summary>
internal static class PageExtractor
{
    // A text from a script is the article's own, word for word; what can be wrong is that it is another's.
    private const float StoredExpectation = 0.9f;

    public static Extracted Extract(Page page, ExtractionRequest request, CancellationToken stop)
    {
        // 1. What the page says of its article: the headline and the byline are to stay out of the body.
        var metadata = PageMetadata.Read(page, request.Source, request.Options.IncludeEvidence, stop);

        // 2. All text as blocks, and which of them are the article.
        var model = ArticleModel.Default;
        using var blocks = Segmenter.Cut(page, model, request.Limits.MaxBlocks, stop);
        if (blocks is null)
            return new Extracted(null, ParseFailures.TooManyBlocks(request.Limits.MaxBlocks));
        stop.ThrowIfCancellationRequested();
        using var shape = new PageShape(blocks, PageTitles.Read(page));
        using var choice = Choice.Make(shape, page, metadata, model);

        stop.ThrowIfCancellationRequested();

        // 3. What the page is: a wall or a listing is not passed off as an article. Its scripts may hold what its markup does not.
        var status = PageStatus.Judge(page, choice);
        var addresses = new LinkAddresses(page, request.Source.Url);
        if (!PageStatus.IsArticle(status))
        {
            return status != ArticleStatus.BotWall && StoredText.Find(page, stop) is { } stored
                ? FromStore(stored, (page, metadata, choice), request, stop)
                : new Extracted(null, ParseFailures.NoArticle(status, PageStatus.IsWall(status) ? metadata.DeclaredHeadline : metadata.Headline));
        }

        // 4. The chosen blocks as text.
        var body = BodyWriter.Write(page, blocks, choice.Kept, (Figures.Find(page, choice, addresses), addresses));
        if (status == ArticleStatus.LiveBlog)
            body = LiveEntries.Date(page, choice, body);
        stop.ThrowIfCancellationRequested();
        var found = new FoundArticle(metadata, choice, body, status) { Expected = choice.Expected, Words = choice.Words };
        return new Extracted(PageDraft.Of(page, found, request), null);
    }

    private static Extracted FromStore(StoredText stored, (Page Page, PageMetadata Metadata, Choice Choice) outer, ExtractionRequest request, CancellationToken stop)
    {
        var source = request.Source with { Bytes = Encoding.UTF8.GetBytes(stored.Markup), Charset = "utf-8" };
        var reading = PageReader.Read(source, request.Limits, stop);
        if (!reading.IsPage)
            return new Extracted(null, reading.Failure);
        using var page = reading.Page;
        using var blocks = Segmenter.Cut(page, ArticleModel.Default, request.Limits.MaxBlocks, stop);
        if (blocks is null)
            return new Extracted(null, ParseFailures.TooManyBlocks(request.Limits.MaxBlocks));
        var all = new int[blocks.Count];
        var words = 0;
        for (var b = 0; b < all.Length; b++)
            (all[b], words) = (b, words + blocks.Blocks[b].Words);
        var body = BodyWriter.Write(page, blocks, all, ([], new LinkAddresses(outer.Page, request.Source.Url).For(page)));
        var found = new FoundArticle(outer.Metadata, outer.Choice, body, ArticleStatus.Ok) { Expected = StoredExpectation, Words = words, Stored = stored };
        return new Extracted(PageDraft.Of(outer.Page, found, request), null);
    }
}
