namespace Lede.Annotation;

/// <summary>What a name names.</summary>
internal enum NameKind : byte
{
    /// <summary>A human being; the bare name, without titles and honorifics.</summary>
    Person,

    /// <summary>A company, body, party, team, paper, agency or armed group.</summary>
    Organisation,

    /// <summary>A country, region, city, water or other place that is not a building.</summary>
    Place,
}
