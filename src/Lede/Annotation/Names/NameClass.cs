namespace Lede.Annotation;

/// <summary>Folds what the lists know of a word into a few dozen classes: with every combination of facts a class of its own, most would be
/// too rare to learn.</summary>
internal static class NameClass
{
    /// <summary>Place, name, role and commonness together.</summary>
    public static uint Of(WordFacts facts) => ((Place(facts) * 4 + Names(facts)) * 3 + Common(facts)) * 16 + Role(facts);

    /// <summary>0 no place, 1 town, 2 larger city, 3 subdivision, 4 country or well-known place.</summary>
    public static uint Place(WordFacts facts)
    {
        if ((facts & (WordFacts.Country | WordFacts.Region)) != 0)
            return 4;
        if ((facts & WordFacts.Subdivision) != 0)
            return 3;
        return (facts & (WordFacts.BigCity | WordFacts.MiddleCity)) != 0 ? 2u : (facts & WordFacts.Town) != 0 ? 1u : 0;
    }

    /// <summary>Given name, surname, both or neither, and how common the word is.</summary>
    public static uint Name(WordFacts facts) => Names(facts) * 3 + Common(facts);

    /// <summary>The one role that tells most about the words beside it.</summary>
    public static uint Role(WordFacts facts) => facts switch
    {
        _ when Has(facts, WordFacts.NoName) => 1,
        _ when Has(facts, WordFacts.Demonym) => 2,
        _ when Has(facts, WordFacts.Title) => Has(facts, WordFacts.OrganisationWord) ? 3u : 4u,
        _ when Has(facts, WordFacts.OrganisationWord) => Has(facts, WordFacts.PlaceWord) ? 5u : 6u,
        _ when Has(facts, WordFacts.FacilityWord) => 7,
        _ when Has(facts, WordFacts.PlaceWord) => 8,
        _ when Has(facts, WordFacts.PersonVerb) => 9,
        _ when Has(facts, WordFacts.PlacePreposition) => 10,
        _ when Has(facts, WordFacts.Particle) => Has(facts, WordFacts.Joint) ? 11u : 12u,
        _ when Has(facts, WordFacts.Joint) => 13,
        _ when Has(facts, WordFacts.Organisation) => Has(facts, WordFacts.CapitalsOnly) ? 14u : 15u,
        _ => 0,
    };

    private static uint Names(WordFacts facts) => (uint)(facts & (WordFacts.Given | WordFacts.Surname));

    private static uint Common(WordFacts facts) => ((uint)(facts & WordFacts.CommonMask) >> 20) switch { 0 => 0, 1 or 2 => 1, _ => 2 };

    private static bool Has(WordFacts facts, WordFacts one) => (facts & one) != 0;
}
