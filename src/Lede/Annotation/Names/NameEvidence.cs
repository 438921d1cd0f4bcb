namespace Lede.Annotation;

/// <summary>What the whole text shows of a word, wherever it stands.</summary>
[Flags]
internal enum NameEvidence : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>After a title: "President X".</summary>
    AfterTitle = 1,

    /// <summary>Before a verb of speech or another act of a person: "X said".</summary>
    BeforeVerb = 2,

    /// <summary>After "in", "at", "from" or another preposition of place.</summary>
    AfterPlacePreposition = 4,

    /// <summary>Right after a given name.</summary>
    AfterGiven = 8,

    /// <summary>Also in lower case.</summary>
    LowerCase = 16,

    /// <summary>Right before or after a class word of organisations.</summary>
    BesideOrganisationWord = 32,

    /// <summary>After "the".</summary>
    AfterThe = 64,

    /// <summary>Between brackets of its own, as acronyms are introduced.</summary>
    Bracketed = 128,

    /// <summary>Before another name word.</summary>
    BeforeName = 256,

    /// <summary>After another name word.</summary>
    AfterName = 512,

    /// <summary>Alone, with no name word beside it.</summary>
    Alone = 1024,

    /// <summary>Capitalised where no sentence starts.</summary>
    InSentence = 2048,

    /// <summary>After a comma and before one, or in "X, Country".</summary>
    BeforePlace = 4096,
}
