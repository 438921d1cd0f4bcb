namespace Lede.Extraction.Metadata;

/// <summary>Chooses the dates: declared ones in the order of how seldom they are wrong, then printed ones, then the address.</summary>
internal static class DateRanking
{
    private static readonly MetadataSource[] Order =
    [
        MetadataSource.JsonLd, MetadataSource.OpenGraph, MetadataSource.Microdata, MetadataSource.Meta, MetadataSource.DublinCore,
        MetadataSource.HEntry, MetadataSource.Visible, MetadataSource.Address, MetadataSource.JsonLdOther, MetadataSource.VisibleElsewhere,
    ];

    // A page states its own day once or twice; one that states more lists other articles.
    private const int DaysOfList = 3;

    public static (Finding? Chosen, ArticleDate? Date) Choose(Findings found, MetadataField field, DateOrder order)
    {
        var isList = IsList(found, field, order);
        var isPrinted = found.All.Any(finding => finding.Source == MetadataSource.Visible && finding.Field is MetadataField.Published or MetadataField.Modified);
        var chosen = First(found, field, order, (isList, isPrinted)) ?? First(found, field, order, (false, isPrinted));
        if (chosen is null)
            return (null, null);
        foreach (var finding in found.All)
        {
            if (finding.Field == field && IsTold(finding, isPrinted) && IsEarlier(finding, chosen, order))
                chosen = finding;
        }

        chosen = InLocalTime(found, chosen, order);
        return (chosen, Date(chosen, order));
    }

    // Of two statements of one moment, the one with the place's own offset also tells the day its readers saw; UTC's may be the next.
    private static Finding InLocalTime(Findings found, Finding chosen, DateOrder order)
    {
        if (DateReader.First(chosen.Value, order) is not { Time.Offset: 0, Instant: { } instant })
            return chosen;
        foreach (var finding in found.All)
        {
            if (finding.Field == chosen.Field && DateReader.First(finding.Value, order) is { Time.Offset: not 0, Instant: { } other } && other == instant)
                return finding;
        }

        return chosen;
    }

    // What readers are told counts when it is earlier than what is declared: the declared day is when the page was made or stored anew. Of two days printed by the
    // headline, only the one that is said to be of the first publication.
    private static bool IsTold(Finding finding, bool isPrinted) =>
        finding.IsOriginal || finding.Source == MetadataSource.Visible || (!isPrinted && finding is { Field: MetadataField.Published, Source: MetadataSource.VisibleElsewhere, IsSigned: true, IsLine: true });

    private static bool IsEarlier(Finding finding, Finding chosen, DateOrder order)
    {
        if (chosen.Source == MetadataSource.Visible && !finding.IsOriginal)
            return false;
        // A day's difference is the zone's.
        return Day(finding, order) is { } told && Day(chosen, order) is { } declared && told.AddDays(1) < declared;
    }

    private static Finding? First(Findings found, MetadataField field, DateOrder order, (bool IsList, bool IsPrinted) page)
    {
        Finding? vague = null;
        foreach (var source in Order)
        {
            if (page.IsList && source == MetadataSource.Microdata)
                continue;
            foreach (var finding in found.All)
            {
                // Where a date stands by the headline, one elsewhere that nothing says to be the story's is another's.
                if (page.IsPrinted && source == MetadataSource.VisibleElsewhere && !finding.IsSigned)
                    continue;
                if (finding.Field != field || finding.Source != source || DateReader.First(finding.Value, order) is not { } date)
                    continue;
                if (date.Day > 0)
                    return finding;
                vague ??= finding;
            }
        }

        return vague;
    }

    private static bool IsList(Findings found, MetadataField field, DateOrder order)
    {
        Span<DateOnly> days = stackalloc DateOnly[DaysOfList];
        var count = 0;
        foreach (var finding in found.All)
        {
            if (finding.Field != field || finding.Source != MetadataSource.Microdata || Day(finding, order) is not { } day || days[..count].Contains(day))
                continue;
            days[count++] = day;
            if (count == DaysOfList)
                return true;
        }

        return false;
    }

    private static DateOnly? Day(Finding finding, DateOrder order) => DateReader.First(finding.Value, order)?.CalendarDay;

    /// <summary>The date the page bears for its readers: the one printed by the headline; where that is of an update, one of publication that the page
    /// prints elsewhere or gives in its head comes first. Markup that only machines read, and nobody checks, comes last. <c>null</c> when there is no date.</summary>
    public static ArticleDate? Dated(Findings found, DateOrder order, (Finding? Finding, ArticleDate? Date) published, ArticleDate? modified)
    {
        var isPrinted = published.Finding is { Source: MetadataSource.Visible or MetadataSource.VisibleElsewhere };
        if (isPrinted || Shown(found, order) is not { } shown)
            return published.Date ?? modified;
        if (published.Finding is not { } declared)
            return Date(shown, order);
        if (IsSameDay(shown, declared, order))
            return published.Date;
        return shown.Field == MetadataField.Published || IsForMachines(declared, found) || IsConfirmed(shown, found, order) ? Date(shown, order) : published.Date;
    }

    // Neither printed nor in the page's head.
    private static bool IsForMachines(Finding declared, Findings found) =>
        declared.Source is MetadataSource.JsonLd or MetadataSource.JsonLdOther or MetadataSource.Microdata
        && !found.All.Any(finding => finding is { Field: MetadataField.Published, Source: MetadataSource.OpenGraph or MetadataSource.Meta or MetadataSource.DublinCore });

    private static bool IsConfirmed(Finding shown, Findings found, DateOrder order) =>
        found.All.Any(finding => finding.Field == MetadataField.Published && Day(finding, order) == Day(shown, order));

    // The same day, or the same but for the order in which it is printed: 09.10.2024 for September 10.
    private static bool IsSameDay(Finding shown, Finding declared, DateOrder order) =>
        Day(shown, order) is { } one && Day(declared, order) is { } other && one.Year == other.Year
        && ((one.Month, one.Day) == (other.Month, other.Day) || (one.Month, one.Day) == (other.Day, other.Month));

    // One said or taken to be of publication by the headline, else one of an update there or elsewhere. Several bare dates are a list's.
    private static Finding? Shown(Findings found, DateOrder order)
    {
        Finding? shown = null;
        var best = int.MaxValue;
        foreach (var finding in found.All)
        {
            var rank = finding switch
            {
                { Source: MetadataSource.Visible, Field: MetadataField.Published } => finding.IsSigned ? 0 : 1,
                { Source: MetadataSource.Visible, Field: MetadataField.Modified } => 2,
                { Source: MetadataSource.VisibleElsewhere, Field: MetadataField.Modified, IsSigned: true } => 3,
                _ => int.MaxValue,
            };
            if (Day(finding, order) is not { } day || rank == int.MaxValue)
                continue;
            if (rank < best)
                (shown, best) = (finding, rank);
            else if (rank == 1 && best == 1 && Day(shown!, order) != day)
                return null;
        }

        return shown;
    }

    public static ArticleDate? Date(Finding finding, DateOrder order) => DateReader.First(finding.Value, order)?.In(finding.Value);
}
