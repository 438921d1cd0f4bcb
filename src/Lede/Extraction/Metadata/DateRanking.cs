namespace Lede.Extraction.Metadata;

/// <summary>Chooses the dates: declared ones in the order of how seldom they are wrong, then printed ones.</summary>
internal static class DateRanking
{
    private static readonly MetadataSource[] PublishedOrder =
    [
        MetadataSource.JsonLd, MetadataSource.OpenGraph, MetadataSource.Microdata, MetadataSource.Meta, MetadataSource.DublinCore,
        MetadataSource.HEntry, MetadataSource.Visible, MetadataSource.TimeElement, MetadataSource.JsonLdOther, MetadataSource.VisibleElsewhere,
        MetadataSource.Address,
    ];

    public static (Finding? Chosen, ArticleDate? Date) Choose(Findings found, MetadataField field, DateOrder order)
    {
        foreach (var source in PublishedOrder)
        {
            foreach (var finding in found.All)
            {
                if (finding.Field == field && finding.Source == source && Date(finding, order) is { } date)
                    return (finding, date);
            }
        }

        return (null, null);
    }

    public static ArticleDate? Date(Finding finding, DateOrder order) => DateReader.First(finding.Value, order)?.In(finding.Value);
}
