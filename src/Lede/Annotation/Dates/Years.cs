namespace Lede.Annotation.Dates;

/// <summary>Years, decades and centuries, and what tells a year from a plain number.</summary>
internal static class Years
{
    /// <summary>A year where the words around leave no doubt, as behind a month: "2024", "'98", "nineteen ninety-seven". 0 when there is none.</summary>
    public static int Read(TokenList tokens, int at, out int next)
    {
        next = at + 1;
        var token = tokens[at];
        if (token.Class == WordClass.Number)
            return token.Length == 4 && token.Value is >= 1000 and < 2200 ? token.Value : 0;
        if (token.Is('\'') && tokens.Class(at + 1) == WordClass.Number && tokens.Glued(at + 1) && tokens[at + 1].Length == 2)
        {
            next = at + 2;
            return Full(tokens[at + 1].Value);
        }

        return ReadWords(tokens, at, out next);
    }

    /// <summary>Two digits of a year: 0–49 are of this century, the others of the last.</summary>
    public static int Full(int twoDigits) => twoDigits + (twoDigits < 50 ? 2000 : 1900);

    // "nineteen ninety-seven", "seventeen hundred thirty three", "two thousand and five".
    private static int ReadWords(TokenList tokens, int at, out int next)
    {
        next = at;
        if (tokens.Class(at) != WordClass.Cardinal)
            return 0;
        var first = tokens[at].Value;
        if (first is >= 13 and <= 20 && tokens.Class(at + 1) is WordClass.Cardinal && tokens[at + 1].Value >= 10
            && Counts.TryRead(tokens, at + 1, out var rest, out next) && rest is >= 10 and < 100)
            return first * 100 + rest;
        return Counts.TryRead(tokens, at, out var year, out next) && year is >= 1300 and < 2100 && next > at + 1 ? year : 0;
    }

    /// <summary>A year, decade or century standing alone.</summary>
    public static Phrase ReadAlone(TokenList tokens, int at)
    {
        var token = tokens[at];
        switch (token.Class)
        {
            case WordClass.Number:
                return ReadFigures(tokens, at);
            case WordClass.PluralNumber:
                return Decade(tokens, at, at);
            case WordClass.Cardinal:
                var words = ReadWords(tokens, at, out var end);
                return words > 0 && (Introduces(tokens.Class(at - 1)) || words > 1800 && tokens[at].Value < 21 && end - at > 1
                    && tokens[at + 1].Class == WordClass.Cardinal)
                    ? Stated(at, end, words) : default;
            case WordClass.Mark when token.Is('\''):
                return ReadApostrophe(tokens, at);
            case WordClass.The or WordClass.Possessive:
                return ReadWithArticle(tokens, at);
            case WordClass.Tens when tokens.Class(at - 1) is WordClass.In or WordClass.Early or WordClass.Mid or WordClass.Late
                or WordClass.Since:
                return new(at, at + 1, new Meaning.Stated(new(Grain.Decade, 1900 + token.Value)));
            case WordClass.Ordinal or WordClass.OrdinalNumber:
                return Century(tokens, at, at);
            case WordClass.Unit when token.Value == (int)TimeUnit.Year:
                var year = Read(tokens, at + 1, out var next);
                return year > 0 ? Stated(at, next, year) : default;
            default:
                return default;
        }
    }

    private static Phrase Stated(int at, int end, int year) => new(at, end, new Meaning.Stated(new(Grain.Year, year)));

    private static Phrase ReadFigures(TokenList tokens, int at)
    {
        if (!IsYear(tokens, at))
            return default;
        var year = tokens[at].Value;
        var last = LastOfRange(tokens, at, year, out var end);
        return last > year
            ? new(at, end, new Meaning.Between(new Meaning.Stated(new(Grain.Year, year)), new Meaning.Stated(new(Grain.Year, last))))
            : Stated(at, at + 1, year);
    }

    // "1998-99", "2015/16", "2014-2018".
    private static int LastOfRange(TokenList tokens, int at, int year, out int end)
    {
        end = at + 3;
        var mark = tokens[at + 1];
        if (!(mark.Is('-') || mark.Is('/')) || mark.Spaced || tokens.Class(at + 2) != WordClass.Number || tokens[at + 2].Spaced
            || tokens.IsMark(end, '-'))
            return 0;
        var last = tokens[at + 2];
        return last.Length switch
        {
            2 when mark.Is('/') || last.Value > 12 || last.Value == year % 100 + 1 => year - year % 100 + last.Value,
            4 => last.Value is > 1000 and < 2200 ? last.Value : 0,
            _ => 0,
        };
    }

    private static bool IsYear(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Length != 4 || token.Value is < 1000 or > 2199)
            return false;
        var before = tokens[at - 1];
        var after = tokens[at + 1];
        if (IsInCode(tokens, at))
            return false;
        if (before.Class == WordClass.Mark && (!token.Spaced && !before.Is('(') && !before.Is('-')
            && !before.Is('"') && !before.Is('\'') || IsMoney((char)before.Value)))
            return false;
        if (!token.Spaced && before.Class is WordClass.Number or WordClass.Unknown or WordClass.Grouped && at > 0 && !token.Spaced)
            return false;
        if (IsMeasured(tokens, at + 1))
            return false;
        var introduced = Introduces(before.Class);
        if (token.Value is >= 1900 and < 2060)
            return true;
        return introduced && before.Class is WordClass.In or WordClass.Since or WordClass.Unit or WordClass.Until or WordClass.By
            && !IsPlural(tokens, at + 1)
            && after.Class != WordClass.To;
    }

    // "133-2010", "2010-2015-86": numbers of telephones and things.
    private static bool IsInCode(TokenList tokens, int at) =>
        tokens.IsMark(at - 1, '-') && tokens.Glued(at) && tokens.Class(at - 2) == WordClass.Number && tokens.Glued(at - 1)
        || tokens.IsMark(at + 1, '-') && tokens.Glued(at + 1) && tokens.Glued(at + 2) && tokens.Class(at + 2) == WordClass.Number
            && tokens.IsMark(at + 3, '-') && tokens.Glued(at + 3) && tokens.Glued(at + 4) && tokens.Class(at + 4) == WordClass.Number;

    private static bool IsMoney(char mark) => mark is '$' or '£' or '€' or '¥' or '#' or '+' or '_' or '/' or '@' or '&';

    // "2000 miles", "1990 points", "2000%", "1950s".
    private static bool IsMeasured(TokenList tokens, int at)
    {
        var after = tokens[at];
        if (after.Class is WordClass.Units or WordClass.Times or WordClass.Hundred or WordClass.Thousand or WordClass.Meridiem)
            return true;
        if (after.Class == WordClass.Mark && !after.Spaced)
            return after.Is('%') || after.Is('_') || after.Is('@') || (after.Is('.') || after.Is(':') || after.Is(','))
                && tokens.Glued(at + 1) && tokens.Class(at + 1) == WordClass.Number;
        if (after.Class == WordClass.Unknown && !after.Spaced)
            return true;
        return after.Class == WordClass.Measure;
    }

    private static bool IsPlural(TokenList tokens, int at)
    {
        var word = tokens.Word(at);
        return tokens.Class(at) == WordClass.Unknown && word.Length > 3 && char.IsLower(word[0]) && word[^1] == 's';
    }

    private static bool Introduces(WordClass before) => before is WordClass.In or WordClass.Since or WordClass.Until or WordClass.By
        or WordClass.During or WordClass.Before
        or WordClass.After or WordClass.From or WordClass.Between or WordClass.Through or WordClass.Of or WordClass.Fiscal
            or WordClass.Unit or WordClass.Early
        or WordClass.Mid or WordClass.Late or WordClass.Season or WordClass.Month or WordClass.MonthShort;

    private static Phrase ReadApostrophe(TokenList tokens, int at)
    {
        var number = tokens[at + 1];
        if (tokens[at].Length != 1 || number.Spaced || number.Length < 2 || at > 0 && !tokens[at].Spaced
            && tokens.Class(at - 1) != WordClass.Mark)
            return default;
        if (number.Class == WordClass.PluralNumber)
            return Decade(tokens, at, at + 1);
        return number.Class == WordClass.Number && number.Length == 2 && (Introduces(tokens.Class(at - 1)) || tokens.IsMark(at + 2, '-'))
            ? Stated(at, at + 2, Full(number.Value)) : default;
    }

    private static Phrase ReadWithArticle(TokenList tokens, int at)
    {
        var next = at + 1;
        if (tokens.Class(next) is WordClass.Unit && tokens[next].Value == (int)TimeUnit.Year)
        {
            var year = Read(tokens, next + 1, out var end);
            return year > 0 ? Stated(at, end, year) : default;
        }

        if (tokens.Class(next) == WordClass.Tens)
            return new(at, next + 1, new Meaning.Stated(new(Grain.Decade, 1900 + tokens[next].Value)));
        if (tokens.IsMark(next, '\'') && tokens.Glued(next + 1))
            return Decade(tokens, at, next + 1);
        return Decade(tokens, at, next).Or(Century(tokens, at, next));
    }

    // "1980s"; "80s" needs its article or apostrophe.
    private static Phrase Decade(TokenList tokens, int start, int at)
    {
        var token = tokens[at];
        if (token.Class == WordClass.Cardinal && token.Value is >= 13 and <= 20 && tokens.Class(at + 1) == WordClass.Tens)
            return new(start, at + 2, new Meaning.Stated(new(Grain.Decade, token.Value * 100 + tokens[at + 1].Value)));
        if (token.Class != WordClass.PluralNumber || IsMoney((char)tokens[start - 1].Value) && tokens.Class(start - 1) == WordClass.Mark)
            return default;
        if (token.Value >= 1000)
            return new(start, at + 1, new Meaning.Stated(token.Value % 100 == 0 && token.Value < 1900
                ? new(Grain.Century, token.Value / 100 + 1) : new(Grain.Decade, token.Value)));
        return start < at && token.Value is >= 20 and < 100 && (tokens.Class(start) != WordClass.Possessive)
            ? new(start, at + 1, new Meaning.Stated(new(Grain.Decade, Full(token.Value)))) : default;
    }

    private static Phrase Century(TokenList tokens, int start, int at)
    {
        if (!Counts.TryReadOrdinal(tokens, at, out var number, out var next) || number > 30)
            return default;
        next = tokens.SkipHyphen(next);
        return tokens.Class(next) == WordClass.Unit && tokens[next].Value == (int)TimeUnit.Century
            ? new(start, next + 1, new Meaning.Stated(new(Grain.Century, number))) : default;
    }
}
