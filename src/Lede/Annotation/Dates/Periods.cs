namespace Lede.Annotation.Dates;

/// <summary>Quarters, halves, fiscal years and seasons, with the year that goes with them.</summary>
internal static class Periods
{
    public static Phrase Read(TokenList tokens, int at)
    {
        var next = at;
        if (tokens.Class(next) is WordClass.The or WordClass.Possessive)
            next++;
        var year = YearBefore(tokens, ref next);
        if (tokens.Class(next) is WordClass.QuarterCode or WordClass.HalfCode)
            return Coded(tokens, at, next);
        return Season(tokens, at, next, year).Or(Numbered(tokens, at, next, year)).Or(FiscalYear(tokens, at, next)).Or(year > 0
            ? OfYear(tokens, at, next, year) : default);
    }

    // "the 1988 second quarter".
    private static int YearBefore(TokenList tokens, ref int at)
    {
        if (tokens.Class(at) != WordClass.Number || tokens[at].Length != 4 || tokens[at].Value is < 1900 or > 2100)
            return 0;
        var year = tokens[at].Value;
        var next = tokens.SkipHyphen(at + 1);
        at = next > at + 1 && tokens.Class(next) is not (WordClass.QuarterCode or WordClass.HalfCode) ? at + 1 : next;
        return year;
    }

    private static Phrase Coded(TokenList tokens, int start, int at)
    {
        var grain = tokens.Class(at) == WordClass.QuarterCode ? Grain.Quarter : Grain.Half;
        var number = tokens[at + 1].Value;
        if (tokens.Class(at + 1) != WordClass.Number || !tokens.Glued(at + 1) || number < 1 || number > (grain == Grain.Quarter ? 4 : 2))
            return default;
        var phrase = WithYear(tokens, start, at + 2, new CalendarUnit(grain, 0, number));
        return phrase.Meaning is Meaning.Yearless && !IsPeriodCode(tokens, start, grain) ? default : phrase;
    }

    // "in H1", "expects Q2 sales"; not "the Samson Q2", "a Lumix H2".
    private static bool IsPeriodCode(TokenList tokens, int start, Grain grain)
    {
        var before = tokens[start - 1];
        if (before.Class is WordClass.In or WordClass.During or WordClass.By or WordClass.Since or WordClass.Until or WordClass.Through or WordClass.From or WordClass.For)
            return true;
        return grain == Grain.Quarter && !(before.Class == WordClass.Unknown && before.Capital) && before.Class != WordClass.Number;
    }

    // "third quarter", "fiscal second-quarter", "first half of 1990", "first two quarters of 1990".
    private static Phrase Numbered(TokenList tokens, int start, int at, int year)
    {
        var next = SkipFiscal(tokens, at);
        var yearAgo = YearAgo(tokens, ref next);
        if (!Counts.TryReadOrdinal(tokens, next, out var number, out next) || number > 4)
            return default;
        if (tokens.IsMark(next, '-') && next == at + 1 && !tokens[next].Spaced)
            start = at;
        var two = tokens.Class(next) == WordClass.Cardinal && tokens[next].Value == 2 && number == 1;
        next = SkipFiscal(tokens, two ? next + 1 : tokens.SkipHyphen(next));
        var unit = tokens[next];
        var isQuarter = unit.Value == (int)TimeUnit.Quarter && unit.Class == (two ? WordClass.Units : WordClass.Unit);
        if (isQuarter && !two && !(number == 1 && tokens.IsMark(next + 1, '-')))
        {
            var quarter = new CalendarUnit(Grain.Quarter, year, number);
            return yearAgo ? new(start, next + 1, new Meaning.YearBefore(Grain.Quarter)) : WithYear(tokens, start, next + 1, quarter);
        }

        if (!(isQuarter && two || unit.Class == WordClass.Half && number <= 2))
            return default;
        var half = WithYear(tokens, start, next + 1, new CalendarUnit(Grain.Half, year, number));
        // A half without a year is the half of a match as often as of a year.
        return half.Meaning is Meaning.Yearless ? default : half;
    }

    private static int SkipFiscal(TokenList tokens, int at) => tokens.Class(at) == WordClass.Fiscal ? tokens.SkipHyphen(at + 1) : at;

    // "year-ago", "year-earlier".
    internal static bool YearAgo(TokenList tokens, ref int at)
    {
        if (tokens.Class(at) != WordClass.Unit || tokens[at].Value != (int)TimeUnit.Year || !tokens.IsMark(at + 1, '-')
            || tokens.Class(at + 2) is not (WordClass.Ago or WordClass.Earlier))
            return false;
        at += 3;
        return true;
    }

    /// <summary>"a year ago", "a year earlier".</summary>
    internal static bool IsYearAgo(TokenList tokens, int at) =>
        tokens.Class(at) == WordClass.A && tokens[at + 1] is { Class: WordClass.Unit, Value: (int)TimeUnit.Year }
            && tokens.Class(at + 2) is WordClass.Ago or WordClass.Earlier;

    private static Phrase WithYear(TokenList tokens, int start, int at, CalendarUnit unit)
    {
        if (unit.Year > 0)
            return new(start, at, new Meaning.Stated(unit));
        var next = tokens.Class(at) == WordClass.Of || tokens.IsMark(at, ',') ? at + 1 : tokens.SkipHyphen(at);
        var the = tokens.Class(next) == WordClass.The ? next + 1 : next;
        the = SkipFiscal(tokens, the);
        if (tokens.Class(the) == WordClass.FiscalCode)
            the++;
        var year = Years.Read(tokens, the, out var end);
        if (year is >= 1500 && (next > at || tokens[the].Length == 4))
            return new(start, end, new Meaning.Stated(unit with { Year = year }));
        if (tokens.Class(at) == WordClass.Of || tokens.Class(at) is WordClass.Last or WordClass.This or WordClass.Next)
        {
            var relative = RelativeYear(tokens, next, out end);
            if (relative is not null)
                return new(start, end, new Meaning.PartOf(unit, relative));
        }

        return new(start, at, new Meaning.Yearless(unit, Way.Tense));
    }

    /// <summary>"last year", "the year", "next fiscal year".</summary>
    internal static Meaning? RelativeYear(TokenList tokens, int at, out int next)
    {
        var way = tokens.Class(at) is WordClass.The ? tokens.Class(at + 1) : tokens.Class(at);
        next = at + (tokens.Class(at) == WordClass.The ? 1 : 0);
        int? step = way switch
        {
            WordClass.Last or WordClass.Previous => -1,
            WordClass.Next or WordClass.Coming => 1,
            WordClass.This or WordClass.Current => 0,
            _ => null,
        };
        if (step is not null)
            next++;
        next = SkipFiscal(tokens, next);
        if (tokens.Class(next) != WordClass.Unit || tokens[next].Value != (int)TimeUnit.Year || step is null
            && tokens.Class(at) != WordClass.The)
            return null;
        next++;
        return new Meaning.Step(Grain.Year, step ?? 0, Way.This);
    }

    // "fiscal 1989", "FY19", "the fiscal year", "fiscal year 2010".
    private static Phrase FiscalYear(TokenList tokens, int start, int at)
    {
        if (tokens.Class(at) is not (WordClass.Fiscal or WordClass.FiscalCode))
            return default;
        var next = at + 1;
        var named = tokens.Class(next) == WordClass.Unit && tokens[next].Value == (int)TimeUnit.Year;
        if (named)
            next++;
        var year = Years.Read(tokens, next, out var end);
        if (year == 0 && tokens.Class(at) == WordClass.FiscalCode && tokens[next].Length == 2 && tokens.Class(next) == WordClass.Number)
            (year, end) = (Years.Full(tokens[next].Value), next + 1);
        if (year > 0)
            return new(start, end, new Meaning.Stated(new(Grain.Year, year)));
        return named && start < at ? new(start, next, new Meaning.Same(Grain.Year)) : default;
    }

    // "the summer of 1998", "last fall" is read elsewhere; a bare "fall" or "spring" is a verb or a source.
    private static Phrase Season(TokenList tokens, int start, int at, int year)
    {
        var token = tokens[at];
        if (token.Class != WordClass.Season)
            return default;
        var unit = new CalendarUnit(Grain.Season, year, token.Value);
        var phrase = WithYear(tokens, start, at + 1, unit);
        if (phrase.Meaning is not Meaning.Yearless)
            return phrase;
        var before = tokens.Class(start - 1);
        var introduced = before == WordClass.All || start < at ? token.Value is 2 or 4
            || before is WordClass.In or WordClass.During or WordClass.Since or WordClass.Until or WordClass.By or WordClass.Through
            : before is WordClass.In or WordClass.Since or WordClass.Until or WordClass.By or WordClass.During or WordClass.Early
                or WordClass.Late or WordClass.Mid;
        return introduced && tokens.Class(start) != WordClass.Possessive ? phrase : default;
    }

    // "the 1988 period", "the 1988 quarter".
    private static Phrase OfYear(TokenList tokens, int start, int at, int year)
    {
        if (tokens.Class(at) == WordClass.Period && start < at - 1)
            return new(start, at + 1, new Meaning.PartOf(new CalendarUnit(Grain.Quarter, 0, 0), new Meaning.Stated(new(Grain.Year, year))));
        return tokens.Class(at) == WordClass.Unit && tokens[at].Value == (int)TimeUnit.Quarter
            ? new(start, at + 1, new Meaning.PartOf(new CalendarUnit(Grain.Quarter, 0, 0), new Meaning.Stated(new(Grain.Year, year))))
                : default;
    }
}
