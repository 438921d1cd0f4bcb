namespace Lede.Annotation.Dates;

/// <summary>In which direction an incomplete expression looks, and from where.</summary>
internal enum Way : byte
{
    /// <summary>The tense of the sentence decides; backwards when nothing does.</summary>
    Tense,

    /// <summary>Backwards from the reference day: "last March".</summary>
    Last,

    /// <summary>Around the reference day: "this March".</summary>
    This,

    /// <summary>Forwards from the reference day: "next March".</summary>
    Next,

    /// <summary>From the date mentioned before: "the following week", "a year earlier".</summary>
    Story,
}
