using System.Globalization;
using System.Text;
using CsCheck;
using Lede.Writing;

namespace Lede.Tests;

/// <summary>What holds for any copy, whatever it says.</summary>
public sealed class WirePropertyTests
{
    private static readonly string[] Separators = [",", "٫", "’", " "];

    // Words of every kind that positions go wrong on: surrogate pairs, combining marks, right-to-left, no spaces, and the marks rules look for.
    private static readonly Gen<string> Word = Gen.OneOf<string>(
        Gen.OneOf("the", "said", "Trump", "WASHINGTON", "(Reuters)", "-", "—", "--", ":", "date", "2025-02-10", "By", "Ann", "Lee", "•", "1.", "UPDATE 2-", "(Adds", "Editing by", "BC-TALKS"),
        Gen.OneOf("😀", "👩‍👩‍👧", "e\u0301te\u0301", "שלום", "السلام", "日本語の", "𝔘𝔫𝔦", "naïve", "“quoted”", "and.", "end?", "x\u200By"),
        Gen.String[Gen.Char['!', '\uD7FF'], 1, 8]);

    private static readonly Gen<string> Line = Gen.Select(Word.Array[0, 14], Gen.OneOf("", "", "   ", "\t"), (words, indent) => indent + string.Join(' ', words));

    private static readonly Gen<string> Copy = Gen.Select(Line.Array[1, 30], Gen.OneOf("\n", "\n\n", "\r\n", "\r", "\u2028", "\n \n"), (lines, end) => string.Join(end, lines));

    [Fact]
    public void Slices_EqualTheirText() => Copy.Sample(copy =>
    {
        if (Parse(copy) is not { } article)
            return;
        var runes = CodePoints(article.Text);
        Assert.All(article.Blocks, block => Assert.Equal(block.Text, Slice(runes, block.Span)));
        Assert.All(article.Blocks.SelectMany(block => block.Items ?? []), item => Assert.Equal(item.Text, Slice(runes, item.Span)));
        Assert.All(article.Corrections, correction => Assert.Equal(correction.Text, Slice(runes, correction.Span!.Value)));
        if (article.Dateline is not { } dateline)
            return;
        Assert.Equal(dateline.Text, Slice(runes, dateline.Span));
        Assert.All(dateline.Places, place => Assert.Equal(place.Text, Slice(runes, place.Span)));
        Assert.InRange(dateline.BodyStart, dateline.Span.End, runes.Length);
    });

    [Fact]
    public void Blocks_StrictlyIncrease() => Copy.Sample(copy =>
    {
        var end = 0;
        foreach (var block in Parse(copy)?.Blocks ?? [])
        {
            Assert.True(block.Span.Start >= end && block.Span.End > block.Span.Start);
            end = block.Span.End;
        }
    });

    [Fact]
    public void Words_AreKeptOnceAndApart() => Copy.Sample(copy =>
    {
        // "UPDATE 2-" parts from the headline it is glued to, the one place where a word becomes two.
        if (copy.Contains("UPDATE", StringComparison.Ordinal) || Parse(copy) is not { } article)
            return;
        Assert.Equal(Words(copy), article.Blocks.SelectMany(block => Words(block.Text)));
    });

    [Fact]
    public async Task Json_IsTheSameOnAnyThreadAndCulture()
    {
        var copies = new List<byte[]>();
        Copy.Sample(copy => { lock (copies) copies.Add(Encoding.UTF8.GetBytes(copy)); }, iter: 200);
        copies.Add(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "seeds", "trump-putin-talks.txt"), TestContext.Current.CancellationToken));

        var here = copies.ConvertAll(Json);
        var there = await Task.WhenAll(Separators.Select(separator => Task.Run(() =>
        {
            Thread.CurrentThread.CurrentCulture = Foreign(separator);
            return copies.ConvertAll(Json);
        })));

        Assert.All(there, answers => Assert.Equal(here, answers));
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", 14)]
    [InlineData("Pacific/Pago_Pago", -11)]
    public void Json_IsTheSameInAnyZone(string zone, int hours)
    {
        // What zones could shift: days and moments stated with and without an offset, and a day of publication given from outside.
        byte[][] copies =
        [
            File.ReadAllBytes(Path.Combine(Repository.Root, "seeds", "trump-putin-talks.txt")),
            .. ((string[])["2025-02-10", "2025-02-10T23:30:00Z", "2025-02-10 00:10 GMT", "Feb. 10, 2025, 11:59 p.m. EST", "10 Feb 2025 00:01"])
                .Select(moment => Encoding.UTF8.GetBytes($"Headline: Talks resume\nPublished: {moment}\nUpdated: {moment}\n\nGENEVA, Feb 10 (Reuters) - Talks began on Monday at 23:30 GMT.\n")),
        ];
        var here = Array.ConvertAll(copies, DatedJson);
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.SkipUnless(new DateTimeOffset(new DateTime(2025, 2, 10, 0, 0, 0, DateTimeKind.Local)).Offset.Hours == hours, $"The machine does not know the zone {zone}.");

            Assert.Equal(here, Array.ConvertAll(copies, DatedJson));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    // With annotations, which hold the dates of the story.
    private static byte[] DatedJson(byte[] copy)
    {
        var result = new ArticleParser().Parse(new ArticleSource(copy) { Published = new DateOnly(2025, 2, 11) }, new ParserOptions { IncludeEvidence = true });
        Assert.True(result.IsArticle);
        return ArticleJson.Write(result.Article);
    }

    // Globalization is invariant here, so a culture differs only in what is set on it: separators, signs, calendar names.
    private static CultureInfo Foreign(string separator)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign, culture.NumberFormat.NumberGroupSeparator) = (separator, "~", ".");
        (culture.DateTimeFormat.DateSeparator, culture.DateTimeFormat.TimeSeparator) = (separator, "h");
        return culture;
    }

    [Theory]
    [InlineData("x", 5)]
    [InlineData("- ", 5)]
    [InlineData("—", 5)]
    [InlineData("\n", 5)]
    [InlineData("(", 5)]
    [InlineData("A ", 5)]
    [InlineData("A\n", 1)]
    [InlineData("/TASS/. ", 1)]
    [InlineData("By A and ", 1)]
    [InlineData("UPDATE 2-", 1)]
    [InlineData("1.\n", 1)]
    [InlineData("• a\n", 1)]
    [InlineData("date 2025-02-10 ", 1)]
    [InlineData("\u0301", 1)]
    [InlineData("(Reporting by A; ", 1)]
    public void LongInput_EndsInTime(string unit, int megabytes)
    {
        var copies = megabytes * 1_000_000 / Encoding.UTF8.GetByteCount(unit);
        var text = new StringBuilder(copies * unit.Length).Insert(0, unit, copies).ToString();

        var result = new ArticleParser(new ParserLimits { MaxTime = TimeSpan.FromMinutes(2) })
            .Parse(new ArticleSource(Encoding.UTF8.GetBytes(text)), new ParserOptions { Annotate = false }, TestContext.Current.CancellationToken);

        Assert.True(result.IsArticle || result.Failure.Reason is ParseFailureReason.Empty or ParseFailureReason.TooComplex);
    }

    private static byte[] Json(byte[] copy) =>
        new ArticleParser().Parse(new ArticleSource(copy), new ParserOptions { Annotate = false, IncludeEvidence = true }) is { IsArticle: true } result ? ArticleJson.Write(result.Article) : [];

    private static Article? Parse(string copy) =>
        new ArticleParser().Parse(new ArticleSource(Encoding.UTF8.GetBytes(copy)), new ParserOptions { Annotate = false }).Article;

    private static Rune[] CodePoints(string text) => [.. text.EnumerateRunes()];

    private static string Slice(Rune[] runes, TextSpan span)
    {
        var slice = new StringBuilder();
        foreach (var rune in runes[span.Start..span.End])
            slice.Append(rune.ToString());
        return slice.ToString();
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
