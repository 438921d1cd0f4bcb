namespace Lede.Annotation;

/// <summary>How a token is written, and what surrounds it.</summary>
[Flags]
internal enum TokenShape : ushort
{
    /// <summary>Lower-case word glued to what stands before it.</summary>
    None = 0,

    /// <summary>First letter is upper case.</summary>
    Capitalised = 1,

    /// <summary>Two letters or more, none of them lower case.</summary>
    AllCaps = 2,

    /// <summary>Holds a digit.</summary>
    HasDigit = 4,

    /// <summary>Holds an upper-case letter after a lower-case one ("McDonald", "iPhone").</summary>
    MixedCase = 8,

    /// <summary>One letter, with or without a full stop, or several such glued ("J.", "J.K.", "U.S.").</summary>
    Initials = 16,

    /// <summary>Ends in a full stop that belongs to it.</summary>
    Dotted = 32,

    /// <summary>White space or the start of the block stands before it.</summary>
    SpaceBefore = 64,

    /// <summary>First token of its sentence.</summary>
    SentenceStart = 128,

    /// <summary>First token of its block.</summary>
    BlockStart = 256,

    /// <summary>A web or mail address, or a handle.</summary>
    Address = 512,
}
