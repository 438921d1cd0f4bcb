namespace Lede.Annotation.Dates;

/// <summary>Expressions led by "last", "next", "this", "the following"… and those of the day: "yesterday", "the day after tomorrow".</summary>
internal static class Relatives
{
    public static Phrase Read(TokenList tokens, int at)
    {
        var next = at;
        var article = tokens.Class(at) is WordClass.The or WordClass.Possessive;
        if (article)
            next++;
        switch (tokens.Class(next))
        {
            case WordClass.Deictic:
                return article || Lookalikes.IsTitle(tokens, next) ? default : new(at, next + 1, new Meaning.Step(Grain.Day, tokens[next].Value, Way.This));
            case WordClass.Tonight:
                return article ? default : new(at, next + 1, new Meaning.Clock("TNI", new Meaning.Step(Grain.Day, 0, Way.This)));
            // The night just past, unless the sentence looks ahead.
            case WordClass.Overnight:
                var night = Tense.Around(tokens, new Phrase(at, next + 1, null)) > 0 ? 0 : -1;
                return article ? default : new(at, next + 1, new Meaning.Clock("TNI", new Meaning.Step(Grain.Day, night, Way.This)));
            case WordClass.Last or WordClass.Past or WordClass.Previous or WordClass.Next or WordClass.Coming or WordClass.Following
                or WordClass.This or WordClass.Current
                or WordClass.Latest or WordClass.Same or WordClass.That or WordClass.Corresponding or WordClass.Recent or WordClass.These
                    or WordClass.Those:
                return Ordered(tokens, at, next, article);
            default:
                return default;
        }
    }

    private static Phrase Ordered(TokenList tokens, int start, int at, bool article)
    {
        var order = tokens.Class(at);
        var next = at + 1;
        if (tokens.Class(at + 1) is WordClass.Fiscal or WordClass.Trading && tokens.Class(at + 2) is WordClass.Unit or WordClass.Units)
            next++;
        var token = tokens[next];
        var phrase = token.Class switch
        {
            WordClass.Unit => Unit(tokens, at, next, article),
            WordClass.Units => Plural(tokens, at, next),
            WordClass.Weekday or WordClass.WeekdayShort => DayName(tokens, order, next),
            WordClass.Month or WordClass.MonthShort => MonthName(tokens, order, next),
            WordClass.Season => IsPointer(order) ? new(at, next + 1, new Meaning.Yearless(new(Grain.Season, 0, token.Value),
                WayOf(order))) : default,
            WordClass.DayPart => PartOfDay(tokens, order, next, article),
            WordClass.Period => order is WordClass.Same or WordClass.Corresponding or WordClass.Latest ? SamePeriod(tokens, order, next)
                : default,
            WordClass.Holiday => Feast(tokens, order, next),
            WordClass.Ordinal or WordClass.OrdinalNumber => article || order is WordClass.This or WordClass.Last or WordClass.Next
                ? Periods.Read(tokens, next) : default,
            _ => Counted(tokens, order, next),
        };
        return phrase.Found ? phrase with { Start = start } : phrase;
    }

    private static bool IsPointer(WordClass order) => order is WordClass.Last or WordClass.Past or WordClass.Next or WordClass.This
        or WordClass.Coming or WordClass.Previous
        or WordClass.Following or WordClass.That or WordClass.Current or WordClass.Same;

    private static Way WayOf(WordClass order) => order switch
    {
        WordClass.Last or WordClass.Past or WordClass.Previous => Way.Last,
        WordClass.Next or WordClass.Coming or WordClass.Following => Way.Next,
        WordClass.That or WordClass.Same => Way.Story,
        _ => Way.This,
    };

    private static Phrase Unit(TokenList tokens, int at, int next, bool article)
    {
        var order = tokens.Class(at);
        var unit = (TimeUnit)tokens[next].Value;
        var end = next + 1;
        if (Grains.Of(unit) is not { } grain)
            return unit is TimeUnit.Hour or TimeUnit.Minute && order is WordClass.Last or WordClass.Past or WordClass.Next
                && unit != TimeUnit.Second
                ? new(at, end, new Meaning.Literal(Grains.Length(unit, "1"), DateExpressionType.Duration)) : default;
        if (tokens.IsMark(end, '-') && tokens.Glued(end) && tokens.Glued(end + 1))
            return default;
        switch (order)
        {
            case WordClass.Following:
                return new(at, end, new Meaning.Step(grain, 1, Way.Story));
            case WordClass.Previous:
                return new(at, end, new Meaning.Step(grain, -1, Way.Story));
            case WordClass.Next when article && grain == Grain.Day || grain == Grain.Day && order == WordClass.Next:
                return new(at, end, new Meaning.Step(grain, 1, Way.Story));
            case WordClass.That:
                return new(at, end, new Meaning.Same(grain, Way.Story));
            case WordClass.Same:
                return SamePeriod(tokens, order, next);
            case WordClass.Latest:
                return grain is Grain.Quarter or Grain.Month or Grain.Week or Grain.Year ? new(at, end, new Meaning.Same(grain)) : default;
            case WordClass.Past when grain is Grain.Week or Grain.Month or Grain.Decade or Grain.Century:
                return new(at, end, new Meaning.Literal(Grains.Length(unit, "1"), DateExpressionType.Duration));
            case WordClass.Recent or WordClass.Corresponding or WordClass.These or WordClass.Those:
                return default;
            case WordClass.Current or WordClass.Last or WordClass.This when grain == Grain.Day && order != WordClass.This:
                return default;
        }

        var step = order switch { WordClass.Last or WordClass.Past => -1, WordClass.Next or WordClass.Coming => 1, _ => 0 };
        var year = new Meaning.Step(grain, step, Way.This);
        return grain == Grain.Year && tokens.IsMark(end, '\'') ? PartOfYear(tokens, at, end, year) : new(at, end, year);
    }

    // "next year's first quarter", "last year's quarter".
    private static Phrase PartOfYear(TokenList tokens, int at, int end, Meaning year)
    {
        var next = end + 2;
        if (tokens.Word(end + 1) is not "s")
            return new(at, end, year);
        if (tokens.Class(next) == WordClass.Fiscal)
            next++;
        if (tokens.Class(next) == WordClass.Unit && tokens[next].Value == (int)TimeUnit.Quarter || tokens.Class(next) == WordClass.Period)
            return new(at, next + 1, new Meaning.PartOf(new(Grain.Quarter, 0, 0), year));
        var part = Periods.Read(tokens, next);
        return part.Meaning is Meaning.Yearless { Unit: var unit } ? new(at, part.End, new Meaning.PartOf(unit, year)) : new(at, end, year);
    }

    // "the same period last year", "the same month a year ago", "the corresponding quarter".
    private static Phrase SamePeriod(TokenList tokens, WordClass order, int next)
    {
        var end = next + 1;
        var grain = tokens.Class(next) == WordClass.Unit ? Grains.Of((TimeUnit)tokens[next].Value) : Grain.Quarter;
        if (grain is null)
            return default;
        if (tokens.Class(end) is WordClass.Last && tokens.Class(end + 1) == WordClass.Unit && tokens[end + 1].Value == (int)TimeUnit.Year)
            return new(next - 1, end + 2, new Meaning.YearBefore(grain.Value));
        if (Periods.IsYearAgo(tokens, end))
            return new(next - 1, end + 3, new Meaning.YearBefore(grain.Value));
        if (tokens.Class(next) == WordClass.Period)
            return order == WordClass.Latest ? new(next - 1, end, new Meaning.Same(Grain.Quarter)) : default;
        return new(next - 1, end, new Meaning.Same(grain.Value, Way.Story));
    }

    // "recent weeks", "the coming days", "these days", "past years".
    private static Phrase Plural(TokenList tokens, int at, int next)
    {
        var unit = (TimeUnit)tokens[next].Value;
        if (unit <= TimeUnit.Minute)
            return default;
        return tokens.Class(at) switch
        {
            WordClass.Recent or WordClass.Past => new(at, next + 1, new Meaning.Literal("PAST_REF", DateExpressionType.Date)),
            WordClass.Coming or WordClass.Next or WordClass.Following
                => new(at, next + 1, new Meaning.Literal("FUTURE_REF", DateExpressionType.Date)),
            WordClass.These when unit == TimeUnit.Day => new(at, next + 1, new Meaning.Literal("PRESENT_REF", DateExpressionType.Date)),
            _ => default,
        };
    }

    // "the past three months", "the next 12 to 18 months", "the last few days".
    private static Phrase Counted(TokenList tokens, WordClass order, int at)
    {
        if (order is not (WordClass.Last or WordClass.Past or WordClass.Next or WordClass.Coming or WordClass.Previous
            or WordClass.Following or WordClass.Latest or WordClass.Recent or WordClass.Those or WordClass.These))
            return default;
        if (order == WordClass.Last && Lookalikes.IsVerb(tokens, at - 1))
            return default;
        var length = Lengths.Counted(tokens, at);
        return length.Found && !tokens.IsMark(length.End - 2, '-') ? length with { Start = at - 1 } : default;
    }

    private static Phrase DayName(TokenList tokens, WordClass order, int at)
    {
        if (!IsPointer(order) || order == WordClass.That && !Lookalikes.IsPointedAt(tokens, at - 1) || tokens.Class(at) == WordClass.WeekdayShort
            && (!tokens[at].Capital || order is not (WordClass.Last or WordClass.Next or WordClass.This)))
            return default;
        var way = order switch
        {
            WordClass.Last or WordClass.Past or WordClass.Previous => Way.Last,
            WordClass.Next or WordClass.Coming => Way.Next,
            WordClass.Following or WordClass.That or WordClass.Same => Way.Story,
            _ => Way.This,
        };
        var end = tokens.Class(at) == WordClass.WeekdayShort && tokens.IsMark(at + 1, '.') ? at + 2 : at + 1;
        return new(at - 1, end, new Meaning.Weekday(tokens[at].Value, way));
    }

    private static Phrase MonthName(TokenList tokens, WordClass order, int at)
    {
        if (!IsPointer(order) || !NamedDates.IsMonth(tokens, at, out var end) || tokens.Class(end) == WordClass.Number)
        {
            var dated = IsPointer(order) ? NamedDates.Read(tokens, at) : default;
            return dated.Meaning is Meaning.Yearless { Unit.Grain: Grain.Day } day
                ? dated with { Meaning = day with { Way = WayOf(order) } } : default;
        }

        return new(at - 1, end, new Meaning.Yearless(new(Grain.Month, 0, tokens[at].Value), WayOf(order)));
    }

    // "this morning", "last night", "the next morning".
    private static Phrase PartOfDay(TokenList tokens, WordClass order, int at, bool article)
    {
        var code = DayParts.Code(tokens[at].Value);
        var isNight = tokens[at].Value == 4;
        return order switch
        {
            WordClass.This when !article => new(at - 1, at + 1, new Meaning.Clock(code, new Meaning.Step(Grain.Day, 0, Way.This))),
            WordClass.Last when isNight && !article => new(at - 1, at + 1, new Meaning.Clock(code, new Meaning.Step(Grain.Day, -1,
                Way.This))),
            WordClass.Next or WordClass.Following => new(at - 1, at + 1, new Meaning.Clock(code, new Meaning.Step(Grain.Day, 1,
                Way.Story))),
            WordClass.Previous => new(at - 1, at + 1, new Meaning.Clock(code, new Meaning.Step(Grain.Day, -1, Way.Story))),
            WordClass.That or WordClass.Same => new(at - 1, at + 1, new Meaning.Clock(code, null)),
            _ => default,
        };
    }

    private static Phrase Feast(TokenList tokens, WordClass order, int at)
    {
        var feast = Feasts.Read(tokens, at);
        return IsPointer(order) && feast.Meaning is Meaning.Feast { Year: 0 } named
            ? feast with { Meaning = named with { Way = WayOf(order) } } : default;
    }
}
