namespace Lede.Cli.Outputs.Tables;

/// <summary>A quotation of an article.</summary>
/// <param name="Id">Name of the input.</param>
/// <param name="Number">Its place in the article, from 0.</param>
/// <param name="Quote">The quotation.</param>
internal sealed record QuoteRow(string Id, int Number, Quote Quote);
