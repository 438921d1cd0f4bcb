namespace Lede.Extraction.Metadata;

/// <summary>What the words before a printed date say it is the date of.</summary>
internal enum DateCue
{
    /// <summary>Nothing.</summary>
    None,
    Published,
    Updated,

    /// <summary>Something else: an event, a copyright, a comment.</summary>
    Other,
}
