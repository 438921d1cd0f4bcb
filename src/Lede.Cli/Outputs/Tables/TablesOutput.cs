using Lede.Cli.Parsing;
using Lede.Service.Batches;

namespace Lede.Cli.Outputs.Tables;

/// <summary>Two Parquet files in a folder: <c>articles.parquet</c>, a row an input, and <c>quotes.parquet</c>, a row a quotation.</summary>
internal sealed class TablesOutput : IOutput
{
    private readonly TableFile<Parsed> _articles;
    private readonly TableFile<QuoteRow> _quotes;

    private TablesOutput(TableFile<Parsed> articles, TableFile<QuoteRow> quotes) => (_articles, _quotes) = (articles, quotes);

    /// <exception cref="OutputException">One of the files is there already, or cannot be made.</exception>
    public static TablesOutput Open(string folder)
    {
        OutputStream.Try(folder, () => Directory.CreateDirectory(folder));
        var (articles, quotes) = (Path.Combine(folder, "articles.parquet"), Path.Combine(folder, "quotes.parquet"));
        // Both or none: an empty one of a run that was refused would stand in the way of the next.
        if (new[] { articles, quotes }.FirstOrDefault(File.Exists) is { } there)
            throw new OutputException($"'{there}' exists already.");
        return new TablesOutput(TableFile<Parsed>.Create(articles, ArticleColumns.All()), TableFile<QuoteRow>.Create(quotes, QuoteColumns.All()));
    }

    public bool Has(string id) => false;

    public PooledBuffer? Prepare(Parsed parsed) => null;

    public Parsed Write(Parsed parsed)
    {
        _articles.Add(parsed, parsed.Article?.Text.Length ?? 0);
        var number = 0;
        foreach (var quote in parsed.Article?.Quotes ?? [])
            _quotes.Add(new QuoteRow(parsed.Id, number++, quote), quote.Parts.Sum(part => part.Text.Length));
        return parsed;
    }

    public void Flush()
    {
    }

    public void Finish(bool isWhole)
    {
        _articles.Finish();
        _quotes.Finish();
    }

    public void Dispose()
    {
        _articles.Dispose();
        _quotes.Dispose();
    }
}
