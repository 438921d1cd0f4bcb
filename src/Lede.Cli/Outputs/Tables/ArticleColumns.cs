using System.Globalization;
using System.Text.Json;
using Lede.Cli.Parsing;
using Parquet.Schema;

namespace Lede.Cli.Outputs.Tables;

/// <summary>The columns of <c>articles.parquet</c>, one row an input. Names are frozen with the first release; new ones are added at the end.</summary>
internal static class ArticleColumns
{
    public static IReadOnlyList<ITableColumn<Parsed>> All() =>
    [
        new TextColumn<Parsed>("id", parsed => parsed.Id),
        Text("status", article => JsonNamingPolicy.CamelCase.ConvertName(article.Status.ToString())),
        Text("url", article => article.Url),
        Text("canonical_url", article => article.CanonicalUrl),
        Text("headline", article => article.Headline),
        Text("description", article => article.Description),
        Text("byline", article => article.Byline),
        Text("authors", article => article.Authors.Count == 0 ? null : string.Join("; ", article.Authors.Select(author => author.Name))),
        Text("publisher", article => article.Publisher?.Name),
        Text("published", article => article.Published?.Value),
        Day("published_day", article => article.Published),
        Moment("published_at", article => article.Published),
        Text("modified", article => article.Modified?.Value),
        Moment("modified_at", article => article.Modified),
        Text("dateline", article => article.Dateline?.Text),
        Text("agency", article => article.Dateline?.Agency?.Text),
        Text("section", article => article.Section),
        Text("language", article => article.Language),
        Text("text", article => article.Text),
        Number("words", article => article.Quality?.Words),
        new ValueColumn<Parsed, double>(new DataField<double>("quality", true), parsed => parsed.Article?.Quality?.Score),
        Number("quotes", article => article.Quotes.Count),
        new TextColumn<Parsed>("problem", parsed => parsed.Problem?.Type.Name),
        new TextColumn<Parsed>("problem_detail", parsed => parsed.Problem?.Detail),
    ];

    private static TextColumn<Parsed> Text(string name, Func<Article, string?> value) => new(name, parsed => parsed.Article is { } article ? value(article) : null);

    private static ValueColumn<Parsed, int> Number(string name, Func<Article, int?> value) =>
        new(new DataField<int>(name, true), parsed => parsed.Article is { } article ? value(article) : null);

    // The calendar day as the source states it, in the source's own zone; none for a bare month or year.
    private static ValueColumn<Parsed, DateTime> Day(string name, Func<Article, ArticleDate?> date) =>
        new(new DateTimeDataField(name, DateTimeFormat.Date, isNullable: true), parsed => parsed.Article is { } article ? DayOf(date(article)) : null);

    // The moment in UTC; none where the source gives no offset, for then it is not known.
    private static ValueColumn<Parsed, DateTime> Moment(string name, Func<Article, ArticleDate?> date) => new(
        new DateTimeDataField(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros, isNullable: true),
        parsed => parsed.Article is { } article ? MomentOf(date(article)) : null);

    private static DateTime? DayOf(ArticleDate? date) =>
        date is { Value: { Length: >= 10 } value, Precision: >= DatePrecision.Day }
        && DateTime.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DateTime.SpecifyKind(day, DateTimeKind.Utc)
            : null;

    private static DateTime? MomentOf(ArticleDate? date) =>
        date is { Value: { } value, Precision: >= DatePrecision.Minute } && HasOffset(value)
        && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.UtcDateTime
            : null;

    private static bool HasOffset(string value) => value.EndsWith('Z') || (value.Length > 16 && value.AsSpan(16).IndexOfAny('+', '-') >= 0);
}
