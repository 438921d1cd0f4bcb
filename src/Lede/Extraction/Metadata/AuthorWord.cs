namespace Lede.Extraction.Metadata;

/// <summary>What a word or phrase of a byline is for.</summary>
[Flags]
internal enum AuthorWord
{
    None = 0,

    /// <summary>Stands before names: <c>by</c>, <c>written by</c>.</summary>
    Cue = 1,

    /// <summary>Stands between names: <c>and</c>.</summary>
    Join = 2,

    /// <summary>Makes a part a job: <c>reporter</c>.</summary>
    Role = 4,

    /// <summary>Makes a part a desk or a firm: <c>newsroom</c>.</summary>
    Desk = 8,

    /// <summary>Is what stands where no author is known: <c>admin</c>.</summary>
    Placeholder = 16,

    /// <summary>Letters behind a name: <c>PhD</c>.</summary>
    Credential = 32,

    /// <summary>Begins what follows the names: <c>published</c>.</summary>
    Stop = 64,

    /// <summary>Before <c>by</c> makes it name somebody who did not write: <c>reviewed</c>.</summary>
    Other = 128,
}
