using Parquet;
using Parquet.Schema;
using Parquet.Serialization;

namespace Lede.Cli.Tests;

/// <summary><c>lede parse --format parquet</c>: the two tables, and what they hold.</summary>
public sealed class ParquetTests : ParseTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Sun over town</title>
        <meta property="article:published_time" content="2026-09-01T23:30:00-04:00"><meta name="author" content="Ann Lee"></head>
        <body><article><h1>Sun over town</h1><p>The sun shone over the town all day, and people went out into the streets to see it for themselves.</p>
        <p>“It is warm,” Mayor Anna Smith said on Monday. “Nobody remembers a winter like it,” she said, and the markets stayed open until nine.</p></article></body></html>
        """;

    [Fact]
    public async Task Tables_HaveTheColumnsAnalystsKnow()
    {
        Folder.Write("in/a.html", Page);
        Folder.Write("in/b.txt", "\n");
        Folder.Write("in/c.txt", Copy);

        var run = await RunAsync("parse", "in", "--format", "parquet", "--out", "tables");

        Assert.Equal(ExitCode.Problems, run.ExitCode);
        // What DuckDB shows as VARCHAR, INTEGER, DOUBLE, DATE and TIMESTAMP WITH TIME ZONE, pandas as object, Int32, float64, date and datetime64[us, UTC].
        Assert.Equal(
            """
            id String, status String, url String, canonical_url String, headline String, description String, byline String, authors String, publisher String, published String,
            published_day Date, published_at Timestamp Micros UTC, modified String, modified_at Timestamp Micros UTC, dateline String, agency String, section String, language String, text String,
            words Int32, quality Double, quotes Int32, problem String, problem_detail String
            """.ReplaceLineEndings(" "),
            (await ReadAsync("articles")).Columns);
        Assert.Equal(
            "id String, number Int32, kind String, text String, start Int32, end Int32, speaker String, speaker_id String, speaker_mention String, cue String, via String",
            (await ReadAsync("quotes")).Columns);
    }

    [Fact]
    public async Task Rows_HoldWhatTheArticlesHold()
    {
        Folder.Write("in/a.html", Page);
        Folder.Write("in/b.txt", "\n");
        Folder.Write("in/c.txt", Copy);

        await RunAsync("parse", "in", "--format", "parquet", "--out", "tables");

        var articles = (await ReadAsync("articles")).Rows;
        var quotes = (await ReadAsync("quotes")).Rows;
        Assert.Equal(["in/a.html", "in/b.txt", "in/c.txt"], articles.Select(row => row["id"]));
        // The day is the publisher's, the moment the world's.
        Assert.Equal<(object?, object?)>((new DateTime(2026, 9, 1), new DateTime(2026, 9, 2, 3, 30, 0)), (articles[0]["published_day"], articles[0]["published_at"]));
        Assert.Equal<(object?, object?, object?)>(("empty", null, null), (articles[1]["problem"], articles[1]["text"], articles[1]["words"]));
        Assert.Equal<(object?, object?, object?)>(("Reuters", null, null), (articles[2]["agency"], articles[2]["published_at"], articles[2]["problem"]));
        Assert.Equal([("in/a.html", 0), ("in/a.html", 1), ("in/c.txt", 0)], quotes.Select(row => ((string)row["id"]!, (int)row["number"]!)));
        foreach (var quote in quotes)
        {
            var text = (string)articles.Single(row => row["id"]!.Equals(quote["id"]))["text"]!;
            Assert.Equal<(object?, object?)>(("Anna Smith", quote["text"]), (quote["speaker"], text[(int)quote["start"]!..(int)quote["end"]!]));
        }
    }

    [Fact]
    public async Task Groups_AreWrittenAsTheyFill()
    {
        // Rows enough for two groups.
        Folder.Write("lines.warc", Archives.WarcFile.Join(Enumerable.Range(0, 10_500).Select(i => Archives.WarcFile.Record(
            "conversion", System.Text.Encoding.UTF8.GetBytes(FormattableString.Invariant($"Story {i}.")), "Content-Type: text/plain\r\n"))));

        await RunAsync("parse", "lines.warc", "--no-annotate", "--format", "parquet", "--out", "tables");

        var articles = await ReadAsync("articles");
        Assert.Equal((2, 10_500), (articles.Groups, articles.Rows.Select(row => row["text"]).Distinct().Count()));
        Assert.Empty((await ReadAsync("quotes")).Rows);
    }

    [Fact]
    public async Task Files_ThatAreThereStay()
    {
        Folder.Write("a.txt", Copy);
        Folder.Write("tables/quotes.parquet", "mine");

        var run = await RunAsync("parse", "a.txt", "--format", "parquet", "--out", "tables");

        Assert.Equal((ExitCode.Output, "lede: 'tables/quotes.parquet' exists already.\n"), (run.ExitCode, run.Error));
        Assert.Equal(["tables/quotes.parquet"], Folder.Files("tables"));
        Assert.Equal("mine", await File.ReadAllTextAsync(Folder.PathOf("tables/quotes.parquet"), Stop));
    }

    private async Task<(string Columns, int Groups, IReadOnlyList<Dictionary<string, object?>> Rows)> ReadAsync(string table)
    {
        var path = Folder.PathOf($"tables/{table}.parquet");
        await using var reader = await ParquetReader.CreateAsync(path, cancellationToken: Stop);
        await using var file = File.OpenRead(path);
        var rows = await ParquetSerializer.DeserializeUntypedAsync(file, cancellationToken: Stop);
        // A value that is not there is no entry; here it is null.
        var names = reader.Schema.DataFields.Select(field => field.Name).ToArray();
        var whole = rows.Data!.Select(row => names.ToDictionary(name => name, name => row.TryGetValue(name, out var value) ? value : null));
        return (string.Join(", ", reader.Schema.DataFields.Select(field => $"{field.Name} {TypeOf(field)}")), reader.RowGroupCount, [.. whole]);
    }

    private static string TypeOf(DataField field) => field is DateTimeDataField { DateTimeFormat: var format } moment
        ? format == DateTimeFormat.Date ? "Date" : $"{format} {moment.Unit} {(moment.IsAdjustedToUTC ? "UTC" : "local")}"
        : field.ClrType == typeof(ReadOnlyMemory<char>) ? "String" : field.ClrType.Name;
}
