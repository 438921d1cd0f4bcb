namespace Lede.Extraction;

/// <summary>What a page is extracted under.</summary>
internal sealed record ExtractionRequest(ArticleSource Source, ParserOptions Options, ParserLimits Limits);
