namespace Lede.Annotation.Dates;

/// <summary>Dates in languages that have no rules here: a day, a month's name and a year, or figures alone; less is not guessed.</summary>
internal static class ForeignDates
{
    public static Phrase Read(TokenList tokens, int at)
    {
        if (tokens.Class(at) is not (WordClass.Number or WordClass.OrdinalNumber))
            return default;
        var day = tokens[at].Value;
        var monthAt = SkipJoint(tokens, at + 1);
        if (tokens.Class(monthAt) != WordClass.ForeignMonth || day is < 1 or > 31 || tokens[at].Length > 3)
            return DayFirst(tokens, NumericDates.Read(tokens, at));
        var yearAt = SkipJoint(tokens, monthAt + 1);
        if (tokens[yearAt] is not { Class: WordClass.Number, Length: 4 } year)
            return default;
        var unit = new CalendarUnit(Grain.Day, year.Value, tokens[monthAt].Value, day);
        return unit.Exists ? new(at, yearAt + 1, new Meaning.Stated(unit)) : default;
    }

    // "12/03/2026" is the third of December in English only.
    private static Phrase DayFirst(TokenList tokens, Phrase phrase)
    {
        if (phrase.End - phrase.Start != 5 || tokens[phrase.Start].Length > 2 || phrase.Meaning is not Meaning.Stated { Unit: { Grain: Grain.Day } unit })
            return phrase;
        var turned = new CalendarUnit(Grain.Day, unit.Year, tokens[phrase.Start + 2].Value, tokens[phrase.Start].Value);
        return turned.Exists ? phrase with { Meaning = new Meaning.Stated(turned) } : phrase;
    }

    // "3. März 2021", "3 de marzo de 2021", "le 1er mars 2021".
    private static int SkipJoint(TokenList tokens, int at)
    {
        if (tokens.IsMark(at, '.'))
            at++;
        return tokens.Word(at) is "de" or "del" or "do" or "d" or "er" ? at + 1 : at;
    }
}
