namespace Lede.Annotation;

/// <summary>What the lists know of a word or phrase.</summary>
[Flags]
internal enum WordFacts : uint
{
    /// <summary>No list holds it.</summary>
    None = 0,

    /// <summary>A given name somewhere in the world.</summary>
    Given = 1,

    /// <summary>A surname somewhere in the world.</summary>
    Surname = 1 << 1,

    /// <summary>A country or territory.</summary>
    Country = 1 << 2,

    /// <summary>A continent, sea, or well-known area or city of the hand-made list.</summary>
    Region = 1 << 3,

    /// <summary>A state, province or other first-level part of a country.</summary>
    Subdivision = 1 << 4,

    /// <summary>A city of 500,000 people or more.</summary>
    BigCity = 1 << 5,

    /// <summary>A city of 100,000 people or more.</summary>
    MiddleCity = 1 << 6,

    /// <summary>A town of 15,000 people or more.</summary>
    Town = 1 << 7,

    /// <summary>A nationality: adjective or people.</summary>
    Demonym = 1 << 8,

    /// <summary>An honorific, office, rank or role that stands before a name.</summary>
    Title = 1 << 9,

    /// <summary>A class word of an organisation's name.</summary>
    OrganisationWord = 1 << 10,

    /// <summary>A class word of a place's name: "river", "province".</summary>
    PlaceWord = 1 << 11,

    /// <summary>A well-known organisation by its whole name or acronym.</summary>
    Organisation = 1 << 12,

    /// <summary>A lower-case word that joins the parts of a name: "of", "and", "for".</summary>
    Joint = 1 << 13,

    /// <summary>A lower-case part of people's names: "bin", "van", "al".</summary>
    Particle = 1 << 14,

    /// <summary>A verb that reports speech or another act of a person.</summary>
    PersonVerb = 1 << 15,

    /// <summary>A preposition of place: "in", "near".</summary>
    PlacePreposition = 1 << 16,

    /// <summary>A weekday, month, festival, language or other capitalised word that names nothing here.</summary>
    NoName = 1 << 17,

    /// <summary>A building, road or other facility word: such names are no places here.</summary>
    FacilityWord = 1 << 18,

    /// <summary>The listed name is written in capitals only ("US", "WHO"): the word in other letters is another word.</summary>
    CapitalsOnly = 1 << 19,

    /// <summary>Among the most common English words, by three bits: 0 unknown, 1 the most common to 6.</summary>
    CommonMask = 7u << 20,

    /// <summary>The first words of some longer phrase of the lists.</summary>
    Prefix = 1 << 24,

    /// <summary>Any kind of place name.</summary>
    AnyPlace = Country | Region | Subdivision | BigCity | MiddleCity | Town,
}
