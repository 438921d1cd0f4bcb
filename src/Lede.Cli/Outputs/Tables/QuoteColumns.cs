using System.Text.Json;
using Parquet.Schema;

namespace Lede.Cli.Outputs.Tables;

/// <summary>The columns of <c>quotes.parquet</c>, one row a quotation. Names are frozen with the first release; new ones are added at the end.</summary>
internal static class QuoteColumns
{
    public static IReadOnlyList<ITableColumn<QuoteRow>> All() =>
    [
        new TextColumn<QuoteRow>("id", row => row.Id),
        Number("number", row => row.Number),
        new TextColumn<QuoteRow>("kind", row => JsonNamingPolicy.CamelCase.ConvertName(row.Quote.Kind.ToString())),
        new TextColumn<QuoteRow>("text", row => string.Join(' ', row.Quote.Parts.Select(part => part.Text))),
        Number("start", row => row.Quote.Parts[0].Span.Start),
        Number("end", row => row.Quote.Parts[^1].Span.End),
        new TextColumn<QuoteRow>("speaker", row => row.Quote.Speaker?.Name),
        new TextColumn<QuoteRow>("speaker_id", row => row.Quote.Speaker?.PersonId),
        new TextColumn<QuoteRow>("speaker_mention", row => row.Quote.Speaker?.Mention),
        new TextColumn<QuoteRow>("cue", row => row.Quote.Cue?.Text),
        new TextColumn<QuoteRow>("via", row => row.Quote.Via?.Text),
    ];

    private static ValueColumn<QuoteRow, int> Number(string name, Func<QuoteRow, int?> value) => new(new DataField<int>(name, true), value);
}
