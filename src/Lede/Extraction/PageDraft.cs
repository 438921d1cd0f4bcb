using System.Globalization;
using Lede.Extraction.Metadata;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Puts body and metadata together.</summary>
internal static class PageDraft
{
    // Prose starts here; shorter drops are labels, of no use as evidence.
    private const int MinDroppedWords = 6;
    private const int MaxDroppedCharacters = 200;

    public static Draft Of(Page page, FoundArticle found, ExtractionRequest request)
    {
        var (metadata, _, body, status) = found;
        var text = body.Text;
        var language = LanguageDetector.Detect(text.Value);
        var article = new Article
        {
            Status = status,
            Headline = metadata.Headline,
            Description = metadata.Description,
            Byline = metadata.Byline,
            Authors = metadata.Authors,
            Publisher = metadata.Publisher,
            Published = metadata.Published,
            Modified = metadata.Modified,
            Dated = metadata.Dated,
            Section = metadata.Section,
            // The text itself knows better than a template's attribute; a short text does not.
            Language = language.Code ?? metadata.Language,
            LanguageConfidence = language.Code is null ? null : language.Confidence,
            Dir = language.Dir,
            Url = request.Source.Url?.AbsoluteUri,
            CanonicalUrl = metadata.CanonicalUrl,
            Text = text.Value,
            Blocks = body.Blocks.Select(block => block.In(text)).ToArray(),
            Images = Images(metadata, body),
            Links = body.Links.Select(link => new ArticleLink(text[link.Span].ToString(), text.Span(link.Span), link.Url)).ToArray(),
            Access = Access(metadata, status),
            Quality = new Quality(PageQuality.Score(found.Expected), found.Words),
            Evidence = request.Options.IncludeEvidence ? Evidence(page, found) : null,
        };
        return new Draft(text, body.Blocks, article) { ReferenceDate = request.Source.Published ?? Day(metadata.Published) };
    }

    private static ArticleImage[] Images(PageMetadata metadata, Body body)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var images = new List<ArticleImage>();
        var shown = body.Blocks.Where(block => block.Image is not null).Select(block => block.Image!).ToArray();
        foreach (var image in metadata.Images)
        {
            if (seen.Add(image.Url))
                images.Add(shown.FirstOrDefault(other => other.Url == image.Url) ?? image);
        }

        images.AddRange(shown.Where(image => seen.Add(image.Url)));
        return images.ToArray();
    }

    private static ArticleAccess Access(PageMetadata metadata, ArticleStatus status) =>
        new(metadata.DeclaredAccess, status is ArticleStatus.Paywalled or ArticleStatus.Partial ? "cut" : "whole");

    private static DateOnly? Day(ArticleDate? date) =>
        date?.Value is { Length: >= 10 } value && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Evidence Evidence(Page page, FoundArticle found)
    {
        var (metadata, choice, body, _) = found;
        var blocks = choice.Shape.Blocks;
        var dropped = new List<DroppedBlock>();
        for (var b = 0; b < blocks.Count; b++)
        {
            if (found.Stored is null && choice.Rule(b) == DropRule.Kept || blocks.Blocks[b].Words < MinDroppedWords)
                continue;
            var rule = choice.Rule(b) is DropRule.Outside or DropRule.Kept ? DropReasons.Of(page, choice.Shape, b) : choice.Rule(b);
            dropped.Add(new DroppedBlock(Beginning(blocks.Text(b)), DropReasons.Name(rule)));
        }

        IReadOnlyList<FieldEvidence> fields = found.Stored is { } stored
            ? [new FieldEvidence("text", Beginning(body.Text.Value), stored.Source, true), .. metadata.Evidence]
            : metadata.Evidence;
        return new Evidence { Charset = page.Charset, Fields = fields, Dropped = dropped, Diagnostics = metadata.Diagnostics };
    }

    private static string Beginning(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxDroppedCharacters)
            return text.ToString();
        var end = char.IsHighSurrogate(text[MaxDroppedCharacters - 1]) ? MaxDroppedCharacters - 1 : MaxDroppedCharacters;
        return text[..end].ToString();
    }
}
