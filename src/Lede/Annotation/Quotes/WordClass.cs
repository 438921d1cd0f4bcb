namespace Lede.Annotation.Quotes;

/// <summary>What a word can do in a sentence; a word can be several.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    He = 1UL << 0,
    She = 1UL << 1,
    They = 1UL << 2,
    I = 1UL << 3,
    We = 1UL << 4,
    It = 1UL << 5,
    You = 1UL << 6,
    His = 1UL << 7,
    Her = 1UL << 8,
    Their = 1UL << 9,
    My = 1UL << 10,
    Our = 1UL << 11,
    Its = 1UL << 12,
    Your = 1UL << 13,
    Who = 1UL << 14,
    Relative = 1UL << 15,
    Auxiliary = 1UL << 16,
    Adverb = 1UL << 17,
    Preposition = 1UL << 18,
    And = 1UL << 19,
    Subordinate = 1UL << 20,
    Determiner = 1UL << 21,
    Time = 1UL << 22,

    /// <summary>Verbs that stand between a subject and "to say".</summary>
    Chain = 1UL << 23,

    /// <summary>Words that stand before a title: "former", "senior", "campaign".</summary>
    Modifier = 1UL << 24,
    Honorific = 1UL << 25,

    /// <summary>Abbreviated titles: "Sen.", "Dr.".</summary>
    ShortRole = 1UL << 26,

    /// <summary>Nouns for works that have titles: "book", "show".</summary>
    Title = 1UL << 27,

    /// <summary>Participles that give a name: "called", "dubbed".</summary>
    Naming = 1UL << 28,
    Quoting = 1UL << 29,

    /// <summary>Nouns for words somebody issued: "statement", "tweet".</summary>
    Words = 1UL << 30,
    Female = 1UL << 31,
    Male = 1UL << 32,
    Group = 1UL << 33,
    Role = 1UL << 34,

    /// <summary>Verbs that report speech.</summary>
    Say = 1UL << 35,

    /// <summary>Verbs that judge or name with somebody's words.</summary>
    Rate = 1UL << 36,
    CueBase = 1UL << 37,
    CueS = 1UL << 38,
    CuePast = 1UL << 39,
    CueIng = 1UL << 40,

    /// <summary>Forms in -s that are plural nouns at least as often as verbs: "claims", "reports".</summary>
    Noun = 1UL << 41,

    /// <summary>The verbs of <see cref="Say"/> that report speech and little else: "said", "told".</summary>
    Core = 1UL << 42,

    /// <summary>Verbs that give something a name: "calls", "dubbed".</summary>
    Calls = 1UL << 43,

    /// <summary>Auxiliaries of what has not happened: "would", "can".</summary>
    Modal = 1UL << 44,

    Cue = Say | Rate,
    SubjectPronoun = He | She | They | I | We | It | You,
    Possessive = His | Her | Their | My | Our | Its | Your,
}
