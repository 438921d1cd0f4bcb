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

        return (chosen, Date(chosen, order));
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

    /// <summary>The date readers are shown by the headline: one said or taken to be of publication, else one of an update; <c>null</c> when none is.</summary>
    public static Finding? Shown(Findings found)
    {
        Finding? shown = null;
        var best = int.MaxValue;
        foreach (var finding in found.All)
        {
            if (finding.Source != MetadataSource.Visible || finding.Field is not (MetadataField.Published or MetadataField.Modified))
                continue;
            var rank = finding.Field == MetadataField.Modified ? 2 : finding.IsSigned ? 0 : 1;
            if (rank < best)
                (shown, best) = (finding, rank);
        }

        return shown;
    }

    public static ArticleDate? Date(Finding finding, DateOrder order) => DateReader.First(finding.Value, order)?.In(finding.Value);
}
