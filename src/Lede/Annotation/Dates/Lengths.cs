using System.Globalization;

namespace Lede.Annotation.Dates;

/// <summary>Lengths of time, and the dates at their far end: "two years", "three-year", "10 days ago", "a year earlier".</summary>
internal static class Lengths
{
    public static Phrase Read(TokenList tokens, int at)
    {
        if (TryMeasure(tokens, at, out var measure))
            return FarEnds.Read(tokens, measure).Or(Compound(tokens, measure)).Or(measure.Phrase);
        return tokens.Class(at) switch
        {
            WordClass.A => Single(tokens, at),
            WordClass.Units => Bare(tokens, at),
            WordClass.The => WithArticle(tokens, at),
            WordClass.Half => HalfUnit(tokens, at),
            WordClass.All => Whole(tokens, at, at),
            WordClass.Other when tokens.Word(at) is "another" && tokens.Class(at + 1) == WordClass.Unit
                && tokens[at + 1].Value is >= (int)TimeUnit.Hour and <= (int)TimeUnit.Decade
                => new Measure(at, at + 2, (TimeUnit)tokens[at + 1].Value, "1").Phrase,
            WordClass.Unit => new Phrase(),
            _ => default,
        };
    }

    /// <summary>A count and a unit: "two years", "a few days", "12 to 18 months", "three-year", "8-month-old".</summary>
    public static Phrase Counted(TokenList tokens, int at) => TryMeasure(tokens, at, out var measure) ? measure.Phrase : default;

    private static bool TryMeasure(TokenList tokens, int at, out Measure measure)
    {
        measure = default;
        if (!TryReadCount(tokens, at, out var count, out var next))
            return false;
        if (tokens.Class(next) is WordClass.To or WordClass.Or && TryReadCount(tokens, next + 1, out var upper, out var behind)
            && IsUnit(tokens, behind))
            (count, next) = (upper == count ? count : "X", behind);
        var hyphen = tokens.SkipHyphen(next);
        while (tokens.Class(hyphen) is WordClass.Trading or WordClass.More or WordClass.Fiscal or WordClass.Other && hyphen < next + 2)
            hyphen++;
        if (tokens.Class(hyphen) is WordClass.Coming or WordClass.Next or WordClass.Last or WordClass.Previous
            && tokens.Class(hyphen + 1) == WordClass.Units)
            hyphen++;
        if (!IsUnit(tokens, hyphen))
            return false;
        // "World Cup 2018 day five": four digits before one day are a year.
        if (tokens[at] is { Class: WordClass.Number, Length: 4 } && tokens.Class(hyphen) == WordClass.Unit && hyphen == next)
            return false;
        var unit = (TimeUnit)tokens[hyphen].Value;
        // "60 Minutes", "48 Hours": a title.
        if (tokens[hyphen].Capital && hyphen == next && unit is TimeUnit.Minute or TimeUnit.Hour && tokens.Class(at) == WordClass.Number)
            return false;
        if (tokens.Class(hyphen) == WordClass.Unit && hyphen == next && count != "1" && unit == TimeUnit.Second)
            return false;
        var end = hyphen + 1;
        // "three-quarters", "three quarters of": a fraction.
        if (unit == TimeUnit.Quarter && tokens.Class(hyphen) == WordClass.Units && (hyphen > next || tokens.Class(end) == WordClass.Of))
            return false;
        // An age is no expression of the calendar: "a 62-year-old", "27 years old".
        if (tokens.Class(tokens.SkipHyphen(end)) == WordClass.Old && unit == TimeUnit.Year)
            return false;
        if (tokens.IsMark(end, '-') && tokens.Glued(end) && tokens.Class(end + 1) == WordClass.Old)
            end += 2;
        measure = AndHalf(tokens, new Measure(at, end, unit, count));
        return true;
    }

    private static bool IsUnit(TokenList tokens, int at) => tokens.Class(at) is WordClass.Unit or WordClass.Units;

    // "two and a half years" puts the half before the unit, "a year and a half" behind it.
    private static Measure AndHalf(TokenList tokens, Measure measure)
    {
        var end = measure.End;
        return tokens.Class(end) == WordClass.And && tokens.Class(end + 1) == WordClass.A && tokens.Class(end + 2) == WordClass.Half
            && measure.Count == "1"
            ? measure with { End = end + 3, Count = "1.5" } : measure;
    }

    private static bool TryReadCount(TokenList tokens, int at, out string count, out int next)
    {
        count = "X";
        next = at + 1;
        switch (tokens.Class(at))
        {
            case WordClass.A when tokens.Class(at + 1) is WordClass.Couple:
                count = "2";
                next = at + (tokens.Class(at + 2) == WordClass.Of ? 3 : 2);
                return true;
            case WordClass.A when tokens.Class(at + 1) is WordClass.Vague:
                next = at + 2;
                return true;
            case WordClass.A when tokens.Class(at + 1) is WordClass.Dozen:
                count = "12";
                next = at + 2;
                return true;
            case WordClass.Couple:
                count = "2";
                next = at + (tokens.Class(at + 1) == WordClass.Of ? 2 : 1);
                return true;
            case WordClass.Vague:
                return true;
            case WordClass.Dozens when tokens.Class(at + 1) == WordClass.Of:
                next = at + 2;
                return true;
            case WordClass.Grouped:
                count = tokens.Text[tokens[at].Start..tokens[at].End].Replace(",", string.Empty, StringComparison.Ordinal);
                return true;
        }

        if (!Counts.TryRead(tokens, at, out var number, out next) || tokens.IsMark(at - 1, '$'))
            return false;
        count = number.ToString(CultureInfo.InvariantCulture);
        if (tokens.Class(next) == WordClass.And && tokens.Class(next + 1) == WordClass.A && tokens.Class(next + 2) == WordClass.Half)
            (count, next) = (count + ".5", next + 3);
        return true;
    }

    // "two years and three months", "3 hours 30 minutes".
    private static Phrase Compound(TokenList tokens, Measure first)
    {
        var at = tokens.Class(first.End) == WordClass.And ? first.End + 1 : first.End;
        if (first.Count == "X" || !TryMeasure(tokens, at, out var second) || second.Count == "X" || second.Unit >= first.Unit
            || first.Unit > TimeUnit.Year)
            return default;
        if (FarEnds.Read(tokens, second).Meaning is Meaning.Step far && Grains.Of(first.Unit) is not null)
            return new(first.Start, second.End + 1, Far(first, second, far));
        var (large, small) = (first.Value, second.Value);
        var value = small.StartsWith("PT", StringComparison.Ordinal) && !large.StartsWith("PT", StringComparison.Ordinal)
            ? large + small[1..] : large + small[(small.StartsWith("PT", StringComparison.Ordinal) ? 2 : 1)..];
        return new(first.Start, second.End, new Meaning.Literal(value, DateExpressionType.Duration));
    }

    private static Meaning Far(Measure first, Measure second, Meaning.Step far) =>
        first.Unit == TimeUnit.Week && second.Unit == TimeUnit.Day
            && int.TryParse(first.Count, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && weeks < 1000
            ? far with { Count = far.Count + Math.Sign(far.Count) * weeks * 7 }
                : far with { Grain = Grains.Of(first.Unit) ?? far.Grain, Count = Math.Sign(far.Count) * Number(first.Count) };

    private static int Number(string count) => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < 10_000 ? number : 0;

    // "a year ago"; "a year" is a rate behind a number and a length behind a preposition, and nothing otherwise.
    private static Phrase Single(TokenList tokens, int at)
    {
        var unitAt = at + 1;
        if (tokens.Class(unitAt) != WordClass.Unit)
            return default;
        var unit = (TimeUnit)tokens[unitAt].Value;
        var end = unitAt + 1;
        var length = AndHalf(tokens, new Measure(at, end, unit, "1"));
        var far = FarEnds.Read(tokens, length);
        if (far.Found || length.End > end)
            return far.Or(length.Phrase);
        if (tokens.IsMark(end, '-') || tokens.IsMark(end, '\'') || unit is TimeUnit.Second or TimeUnit.Quarter or TimeUnit.Weekend
            || IsLength(tokens, end))
            return default;
        if (Rates.IsRate(tokens, at))
            return new(at, end, new Meaning.Literal(Grains.Length(unit, "1"), DateExpressionType.Set));
        return tokens.Class(at - 1) is WordClass.For or WordClass.Within or WordClass.Over or WordClass.Than or WordClass.Nearly
            or WordClass.About or WordClass.Least or WordClass.In or WordClass.After or WordClass.Up or WordClass.To
            ? length.Phrase : default;
    }

    // "a year or two" and "a day trip" are no measure.
    private static bool IsLength(TokenList tokens, int at) => tokens.Class(at) == WordClass.Or && tokens.Class(at + 1) != WordClass.So;

    // "weeks", "years": a length behind "for", "in", "within".
    private static Phrase Bare(TokenList tokens, int at)
    {
        var unit = (TimeUnit)tokens[at].Value;
        if (tokens.Class(at + 1) is WordClass.Ago or WordClass.Earlier or WordClass.Later)
            return new(at, at + 2, FarEnds.Stepped(unit, "X", tokens.Class(at + 1) == WordClass.Later ? 1 : -1, Way.Story));
        if (unit == TimeUnit.Second || tokens.Class(at - 1) is not (WordClass.For or WordClass.Within or WordClass.Over or WordClass.In
            or WordClass.After or WordClass.Before or WordClass.Of) || tokens.IsMark(at + 1, '-') && tokens.Glued(at + 2)
            && tokens.Class(at + 2) != WordClass.Trading)
            return default;
        return tokens.Class(at - 1) == WordClass.Of ? default : new(at, at + 1, new Meaning.Literal(Grains.Length(unit, "X"),
            DateExpressionType.Duration));
    }

    // "the nine months", "the first two years", "the final three weeks".
    private static Phrase WithArticle(TokenList tokens, int at)
    {
        var next = at + 1;
        if (tokens.Class(next) == WordClass.All)
            return Whole(tokens, at, next);
        if (tokens.Class(next) == WordClass.Ordinal && tokens[next].Value == 1)
            next++;
        var length = Counted(tokens, next);
        return length.Found && tokens.Class(length.End - 1) == WordClass.Units ? length with { Start = at } : default;
    }

    // "all day", "the whole year", "the full year".
    private static Phrase Whole(TokenList tokens, int start, int at)
    {
        var unit = (TimeUnit)tokens[at + 1].Value;
        return tokens.Class(at + 1) == WordClass.Unit && unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year
            && (start < at || tokens.Word(at) is "all")
            && !(tokens.IsMark(at + 2, '-') || tokens.Word(at) is "full" && unit == TimeUnit.Day)
            ? new(start, at + 2, start < at && unit == TimeUnit.Year ? new Meaning.Same(Grain.Year)
                : new Meaning.Literal(Grains.Length(unit, "1"), DateExpressionType.Duration)) : default;
    }

    private static Phrase HalfUnit(TokenList tokens, int at)
    {
        var unitAt = tokens.Class(at + 1) == WordClass.A ? at + 2 : tokens.SkipHyphen(at + 1);
        if (unitAt == at + 1 || tokens.Class(unitAt) != WordClass.Unit || tokens[unitAt].Value == (int)TimeUnit.Quarter)
            return default;
        var value = (TimeUnit)tokens[unitAt].Value switch
        {
            TimeUnit.Hour => "PT30M",
            TimeUnit.Minute => "PT30S",
            TimeUnit.Year
            => "P6M",
            TimeUnit.Century => "P50Y",
            TimeUnit.Decade => "P5Y",
            TimeUnit.Day => "PT12H",
            var unit
            => Grains.Length(unit, "0.5")
        };
        return new(at, unitAt + 1, new Meaning.Literal(value, DateExpressionType.Duration));
    }
}
