namespace Lede.Annotation.Dates;

/// <summary>The second pass: sets expressions against the calendar in reading order. It remembers the date the story is at.</summary>
internal sealed class Resolver(TokenList tokens, DateOnly? reference)
{
    private CalendarUnit? _story;
    private CalendarUnit? _quarter;

    public Resolved Resolve(Phrase phrase)
    {
        switch (phrase.Meaning)
        {
            case Meaning.Literal literal:
                return Literal(literal.Value);
            case Meaning.Clock clock:
                return Clock(phrase, clock);
            case Meaning.Between between:
                return Between(phrase, between);
            case Meaning.Nth { Count: > 1 } nth:
                return Stretch(nth, Unit(phrase, nth.Whole));
            default:
                var unit = Unit(phrase, phrase.Meaning!);
                if (phrase.Meaning is Meaning.Yearless or Meaning.Stated or Meaning.Step && unit is { Grain: Grain.Quarter, Exists: true })
                    _quarter = unit;
                Remember(unit);
                return Resolved.Of(unit);
        }
    }

    private void Remember(CalendarUnit? unit)
    {
        if (unit is not { Exists: true } known)
            return;
        if (known.Grain is not (Grain.Decade or Grain.Century))
            _story = known;
    }

    // What is ahead begins today and has no end; what is past has no beginning.
    private Resolved Literal(string value) => value switch
    {
        "FUTURE_REF" => new(value, reference, null),
        "PAST_REF" => new(value, null, reference),
        _ => new(value, null, null),
    };

    private Resolved Clock(Phrase phrase, Meaning.Clock clock)
    {
        var day = clock.Day is null ? StoryDay() : Unit(phrase, clock.Day);
        // "Overnight" is said of last night in a story that goes on today.
        if (clock.Day is not null && tokens.Class(phrase.Start) != WordClass.Overnight)
            Remember(day);
        if (day is not { Grain: Grain.Day, Exists: true } known)
            return default;
        if (clock.Last is null)
            return new(known.Value + clock.Time, known.From, known.To);
        // "From 8 p.m. to 6 a.m." ends on the day after.
        var end = IsPastMidnight(clock) && known.Shift(1) is { Exists: true } next ? next : known;
        return new(known.Value + clock.Time + "/" + end.Value + clock.Last, known.From, end.To);
    }

    private static bool IsPastMidnight(Meaning.Clock clock) => clock.Time.Length > 4 && clock.Last!.Length > 4 && string.CompareOrdinal(clock.Last, clock.Time) < 0;

    private Resolved Between(Phrase phrase, Meaning.Between between)
    {
        if (between is { First: Meaning.Weekday start, Last: Meaning.Weekday stop })
            return Weekdays(Unit(phrase, start), (stop.Day - start.Day + 7) % 7);
        var last = Unit(phrase, between.Last);
        var first = between.First is Meaning.Yearless { Unit: var unit } && last is { } end ? unit with { Year = end.Year }
            : Unit(phrase, between.First);
        // "From November to March" begins the year before.
        if (between.First is Meaning.Yearless && first is { Exists: true } late && last is { Exists: true } early && late.From > early.To)
            first = late with { Year = late.Year - 1 };
        Remember(last);
        if (first is not { Exists: true } from || last is not { Exists: true } to || from.From > to.To)
            return default;
        return new(from.Value + "/" + to.Value, from.From, to.To);
    }

    // "Monday to Friday": the second day follows the first, whatever today is.
    private Resolved Weekdays(CalendarUnit? first, int days)
    {
        if (first is not { Exists: true } from || from.Shift(days) is not { Exists: true } to)
            return default;
        Remember(to);
        return new(from.Value + "/" + to.Value, from.From, to.To);
    }

    // "The last four months of 2021" is a stretch of the calendar, not a unit of it.
    private static Resolved Stretch(Meaning.Nth nth, CalendarUnit? whole)
    {
        var first = Calendar.Nth(nth.Grain, nth.Which < 0 ? nth.Which : (nth.Which - 1) * nth.Count + 1, whole);
        var edge = first is { Exists: true } start ? start.Shift(nth.Which < 0 ? 1 - nth.Count : nth.Count - 1) : default;
        if (first is not { Exists: true } known || !edge.Exists)
            return default;
        var (from, to) = nth.Which < 0 ? (edge, known) : (known, edge);
        return new(from.Value + "/" + to.Value, from.From, to.To);
    }

    private CalendarUnit? Unit(Phrase phrase, Meaning meaning)
    {
        switch (meaning)
        {
            case Meaning.Stated stated:
                return stated.Unit;
            case Meaning.StepFrom step:
                return StepFrom(step, Unit(phrase, step.From));
            case Meaning.WeekOf week:
                return Unit(phrase, week.Day) is { Exists: true } day ? CalendarUnit.Around(day.From, Grain.Week) : null;
            case Meaning.Nth nth:
                return Calendar.Nth(nth.Grain, nth.Which, Unit(phrase, nth.Whole));
            case Meaning.NthWeekday nth:
                return Calendar.NthWeekday(nth.Day, nth.Which, Unit(phrase, nth.Whole));
            case Meaning.DayOfWeek named:
                return Unit(phrase, named.Week) is { Exists: true } given ? CalendarUnit.Of(given.From).Shift(named.Day - 1) : null;
            case Meaning.PartOf part:
                return Part(part, Unit(phrase, part.Year));
            case Meaning.Feast { Year: > 0 } feast:
                return feast.Year < 9000 ? CalendarUnit.Of(feast.Rule.In(feast.Year)) : null;
        }

        if (reference is not { } today)
            return meaning is Meaning.Step { Way: Way.Story } or Meaning.Same && _story is not null ? Relative(meaning, default, 0) : null;
        return meaning switch
        {
            Meaning.Weekday weekday => Calendar.Weekday(today, _story?.From ?? today, weekday, Direction(phrase, weekday.Way)),
            Meaning.Yearless yearless => Calendar.Yearless(today, StoryDate(today, yearless.Way), yearless, Direction(phrase,
                yearless.Way)),
            Meaning.DayOfMonth day => Calendar.DayOfMonth(today, day.Day, Direction(phrase, Way.Tense)),
            Meaning.Feast feast => Calendar.Feast(today, feast, Direction(phrase, feast.Way)),
            _ => Relative(meaning, today, meaning is Meaning.Same { Grain: Grain.Weekend } ? Direction(phrase, Way.Tense) : 0),
        };
    }

    private DateOnly StoryDate(DateOnly today, Way way) => way == Way.Story && _story is { } story ? story.From : today;

    private int Direction(Phrase phrase, Way way) => way is Way.Tense or Way.This ? Tense.Around(tokens, phrase) : 0;

    private CalendarUnit? Relative(Meaning meaning, DateOnly today, int direction)
    {
        switch (meaning)
        {
            case Meaning.Step { Way: Way.Story } step:
                // "Two days later" says nothing about a story that is only known to be in some month.
                var from = _story is not { } story ? today : story.Grain <= step.Grain ? story.From : story.To < today ? default : today;
                return from == default ? null : CalendarUnit.Around(from, step.Grain).Shift(step.Count);
            case Meaning.Step step:
                return CalendarUnit.Around(today, step.Grain).Shift(step.Count);
            case Meaning.YearBefore before:
                return YearBefore(before.Grain, today);
            case Meaning.Same { Grain: Grain.Quarter }:
                return _quarter ?? CalendarUnit.Around(today, Grain.Quarter).Shift(-1);
            case Meaning.Same { Grain: Grain.Weekend }:
                return CalendarUnit.Around(today, Grain.Weekend).Shift(direction > 0
                    || today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : -1);
            case Meaning.Same same:
                return CalendarUnit.Around(_story is { } known && same.Way == Way.Story ? known.From : today, same.Grain);
            default:
                return null;
        }
    }

    private CalendarUnit YearBefore(Grain grain, DateOnly today)
    {
        // A story that reports on a quarter compares it with that quarter of the year before.
        if (grain is Grain.Quarter or Grain.Year && _quarter is { } quarter)
            return quarter.Shift(-4);
        var unit = CalendarUnit.Around(today, grain);
        return unit.Grain switch
        {
            Grain.Month => (_story is { Grain: Grain.Month } month ? month : unit).Shift(-12),
            Grain.Quarter => unit.Shift(-5),
            Grain.Year => unit.Shift(-1),
            _ => CalendarUnit.Around(today.Year > 1 ? today.AddYears(-1) : today, grain),
        };
    }

    private CalendarUnit? Part(Meaning.PartOf part, CalendarUnit? year)
    {
        if (year is not { Exists: true } known)
            return null;
        if (part.Part.Part == 0)
            return _quarter is { } quarter ? quarter with { Year = known.Year } : known;
        return part.Part with { Year = known.Year };
    }

    private static CalendarUnit? StepFrom(Meaning.StepFrom step, CalendarUnit? from)
    {
        if (from is not { Exists: true } start || Math.Abs(step.Count) > 5000)
            return null;
        var day = CalendarUnit.Of(start.From);
        var unit = step.Grain switch
        {
            Grain.Day => day.Shift(step.Count),
            Grain.Week => day.Shift(step.Count * 7),
            Grain.Month => CalendarUnit.Around(start.From, Grain.Month).Shift(step.Count),
            _ => CalendarUnit.Around(start.From, step.Grain).Shift(step.Count),
        };
        // A month or a year from a day is again a day where the month has it.
        return step.Grain is Grain.Month or Grain.Year && start.Grain == Grain.Day && unit.Exists
            ? new CalendarUnit(Grain.Day, unit.Year, step.Grain == Grain.Month ? unit.Part : start.Part, 1) is { Exists: true } first
                ? first with { Day = Math.Min(start.Day, DateTime.DaysInMonth(first.Year, first.Part)) } : unit
            : unit;
    }

    private CalendarUnit? StoryDay() => _story is { Grain: Grain.Day } ? _story : reference is { } today ? CalendarUnit.Of(today) : null;
}
