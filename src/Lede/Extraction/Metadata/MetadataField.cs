namespace Lede.Extraction.Metadata;

/// <summary>What a finding may be a value of.</summary>
internal enum MetadataField
{
    Headline,
    Description,
    Author,
    Published,
    Modified,
    Section,
    SiteName,
    SiteAddress,
    CanonicalUrl,
    Language,
    Image,
    Access,
}
