using Lede.Extraction.Metadata;

namespace Lede.Tests.Extraction.Metadata;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2025-03-05", "2025-03-05", null)]
    [InlineData("2025-03-05T10:30:00Z", "2025-03-05T10:30:00Z", "Z")]
    [InlineData("2025-03-05T10:30:00.123+01:00", "2025-03-05T10:30:00+01:00", "+01:00")]
    [InlineData("2025-03-05T10:30-0500", "2025-03-05T10:30-05:00", "-05:00")]
    [InlineData("2025-03-05 10:30:00", "2025-03-05T10:30:00", null)]
    [InlineData("20250305", "2025-03-05", null)]
    [InlineData("20250305T103000Z", "2025-03-05T10:30:00Z", "Z")]
    [InlineData("2025/3/5", "2025-03-05", null)]
    [InlineData("Wed, 05 Mar 2025 10:30:00 GMT", "2025-03-05T10:30:00Z", "GMT")]
    [InlineData("Wed Mar 05 2025 10:30:00 GMT+0100 (CET)", "2025-03-05T10:30:00+01:00", "+01:00")]
    [InlineData("Wed Mar 05 10:30:00 UTC 2025", "2025-03-05", null)]
    [InlineData("March 5, 2025", "2025-03-05", null)]
    [InlineData("Mar. 5th, 2025 at 9:05 pm ET", "2025-03-05T21:05", "ET")]
    [InlineData("5 March 2025, 12 a.m.", "2025-03-05T00:00", null)]
    [InlineData("5th of March, 2025", "2025-03-05", null)]
    [InlineData("05-Mar-2025 17:11:10", "2025-03-05T17:11:10", null)]
    [InlineData("5. März 2025 um 10.30 Uhr", "2025-03-05T10:30", null)]
    [InlineData("5 de marzo de 2025", "2025-03-05", null)]
    [InlineData("1er août 2025 à 10h30", "2025-08-01T10:30", null)]
    [InlineData("5 марта 2025", "2025-03-05", null)]
    [InlineData("2025年3月5日 10:30", "2025-03-05T10:30", null)]
    [InlineData("2025년 3월 5일", "2025-03-05", null)]
    [InlineData("March 2025", "2025-03", null)]
    [InlineData("2025-03", "2025-03", null)]
    [InlineData("13/03/2025", "2025-03-13", null)]
    [InlineData("03/13/2025", "2025-03-13", null)]
    [InlineData("05.03.2025", "2025-03-05", null)]
    [InlineData("1741170600", "2025-03-05T10:30:00Z", "Z")]
    [InlineData("Posted on July 1, 2024 by infuy", "2024-07-01", null)]
    [InlineData("Dec. 18, 2025 · 12 min read", "2025-12-18", null)]
    public void Reads_Date(string text, string value, string? zone)
    {
        var date = DateReader.First(text, DateOrder.MonthFirst)?.In(text);

        Assert.Equal(value, date?.Value);
        Assert.Equal(zone, date?.Zone);
        Assert.Contains(date!.Raw, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2 hours ago")]
    [InlineData("March 5")]
    [InlineData("2025")]
    [InlineData("February 30, 2025")]
    [InlineData("2025-13-01")]
    [InlineData("31/31/2025")]
    [InlineData("version 1.2.2025.4")]
    [InlineData("2024-25")]
    [InlineData("call 555-12-2025")]
    [InlineData("may 10 people")]
    [InlineData("10:30")]
    [InlineData("99999999999999999999")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void Rejects_WhatIsNoDate(string text) => Assert.Null(DateReader.First(text, DateOrder.MonthFirst));

    [Theory]
    [InlineData("03/05/2025", "2025-03-05", "2025-05-03")]
    [InlineData("03-05-2025", "2025-03-05", "2025-05-03")]
    [InlineData("03.05.2025", "2025-05-03", "2025-05-03")]
    public void Reads_AmbiguousNumbers_InTheOrderOfThePage(string text, string monthFirst, string dayFirst)
    {
        Assert.Equal(monthFirst, DateReader.First(text, DateOrder.MonthFirst)?.In(text).Value);
        Assert.Equal(dayFirst, DateReader.First(text, DateOrder.DayFirst)?.In(text).Value);
    }

    [Fact]
    public void Reads_AllDatesOfALine()
    {
        Span<StatedDate> found = stackalloc StatedDate[4];

        Assert.Equal(2, DateReader.All("Published Mar 5, 2025 | Updated 6 Mar 2025", DateOrder.MonthFirst, found));
        Assert.Equal(new DateOnly(2025, 3, 6), found[1].CalendarDay);
    }

    [Fact]
    public void Reads_NoFurtherThanItsBound()
    {
        Assert.Null(DateReader.First(new string('x', DateReader.MaxLength) + " March 5, 2025", DateOrder.MonthFirst));
        Assert.Null(DateReader.First(new string('1', 1_000_000), DateOrder.MonthFirst));
    }
}
