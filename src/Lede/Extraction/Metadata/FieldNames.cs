namespace Lede.Extraction.Metadata;

/// <summary>The names fields have in the JSON, for evidence.</summary>
internal static class FieldNames
{
    public static string Of(MetadataField field) => field switch
    {
        MetadataField.Headline => "headline",
        MetadataField.Description => "description",
        MetadataField.Author => "authors",
        MetadataField.Published => "published",
        MetadataField.Modified => "modified",
        MetadataField.Section => "section",
        MetadataField.SiteName => "publisher",
        MetadataField.CanonicalUrl => "canonicalUrl",
        MetadataField.Language => "language",
        MetadataField.Image => "images",
        _ => "access",
    };

    /// <summary>All findings as evidence, by field; of each field the chosen ones first.</summary>
    public static FieldEvidence[] Evidence(Findings found, IReadOnlyCollection<Finding?> chosen) =>
        [.. found.All
            .Select(finding => (finding.Field, IsChosen: chosen.Contains(finding), Evidence: finding))
            .OrderBy(entry => entry.Field).ThenByDescending(entry => entry.IsChosen)
            .Select(entry => new FieldEvidence(Of(entry.Field), entry.Evidence.Value, entry.Evidence.Place, entry.IsChosen))];
}
