namespace Lede.Extraction.Metadata;

/// <summary>What the words before a printed date say it is the date of.</summary>
internal enum DateCue
{
    /// <summary>Nothing.</summary>
    None,
    Published,

    /// <summary>When it was published for the first time, before it was published anew.</summary>
    Original,
    Updated,

    /// <summary>Something else: an event, a copyright, a comment.</summary>
    Other,
}
