namespace Lede.Extraction.Metadata;

/// <summary>What an element's class, id, rel and the like say it holds.</summary>
[Flags]
internal enum ClassHint
{
    None = 0,

    /// <summary>Who wrote it.</summary>
    Author = 1,

    /// <summary>A name.</summary>
    Name = 2,

    /// <summary>When, or the line of such facts.</summary>
    Date = 4,

    /// <summary>Something else than the article: comments, related stories, sidebars, other people's roles.</summary>
    Aside = 8,

    /// <summary>What is said of a person.</summary>
    Bio = 16,

    /// <summary>When it was last changed.</summary>
    Updated = 32,

    /// <summary>Something else, unless another word says that it dates or signs: sidebars, cards, footers.</summary>
    Soft = 64,

    /// <summary>Something to click on, unless another word says that it dates: share bars, widgets.</summary>
    Share = 128,
}
