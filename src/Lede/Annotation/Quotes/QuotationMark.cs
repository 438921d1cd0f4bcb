namespace Lede.Annotation.Quotes;

/// <summary>Marks that may close each other.</summary>
internal enum MarkFamily : byte
{
    Double,
    Single,
    Guillemet,
    SingleGuillemet,
    Corner,
}

/// <summary>What a mark can do where it stands.</summary>
[Flags]
internal enum MarkRole : byte
{
    Open = 1,
    Close = 2,
    Either = Open | Close,
}

/// <summary>A quotation mark in the text.</summary>
/// <param name="Start">UTF-16 position.</param>
/// <param name="Length">1, or 2 for marks typed as a pair of accents or apostrophes.</param>
/// <param name="Family">Which marks it pairs with.</param>
/// <param name="Role">Opening, closing, or not to be told from its neighbours.</param>
internal readonly record struct QuotationMark(int Start, byte Length, MarkFamily Family, MarkRole Role)
{
    public int End => Start + Length;

    public bool CanOpen => (Role & MarkRole.Open) != 0;

    public bool CanClose => (Role & MarkRole.Close) != 0;
}
