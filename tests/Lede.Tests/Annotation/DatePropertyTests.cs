using CsCheck;

namespace Lede.Tests.Annotation;

public sealed class DatePropertyTests
{
    private static readonly string[] Pieces =
    [
        "last", "next", "the", "a", "of", "May", "March", "3", "12", "1998", "2024", "31", "99999", "-", "/", ".", ",", ":", "'", "’",
            "week", "years", "ago", "earlier",
        "Friday", "second", "quarter", "twenty", "hundred", "and", "to", "early", "end", "fiscal", "noon", "a.m.", "every", "now",
            "Easter", "Feb.", "29", "0", "0000",
        "century", "80s", "days", "after", "before", "from", "same", "period", "year", "\n", "\U0001F600", "é", "9999", "30th", "half",
            "today", "the day", "between", "GMT",
    ];

    private static readonly Gen<string> Texts = Gen.Select(
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]), Gen.Int[0, 3].Select(index => index == 1 ? "" : " "), (piece, gap)
            => piece + gap).Array[0, 40].Select(parts => string.Concat(parts) + "x");

    private static readonly Gen<DateOnly?> Days = Gen.OneOf(
        Gen.Const((DateOnly?)null), Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(day => (DateOnly?)DateOnly.FromDayNumber(day)));

    [Fact]
    public void Keeps_SpansInOrderAndRangesForward() => Gen.Select(Texts, Days).Sample((text, day) =>
    {
        var end = 0;
        var parsed = new ArticleParser().Parse(new ArticleSource(System.Text.Encoding.UTF8.GetBytes(text)) { Published = day }).Article!;
        foreach (var date in parsed.Dates)
        {
            Assert.True(date.Span.Start >= end && date.Span.End > date.Span.Start, text);
            Assert.Equal(date.Text, Slice(parsed.Text, date.Span));
            Assert.True(date.From is null || date.To is null || string.CompareOrdinal(date.From, date.To) <= 0, text);
            end = date.Span.End;
        }
    }, iter: 5_000);

    private static string Slice(string text, TextSpan span) =>
        string.Concat(text.EnumerateRunes().Skip(span.Start).Take(span.Length).Select(rune => rune.ToString()));
}
