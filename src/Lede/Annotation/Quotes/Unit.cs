namespace Lede.Annotation.Quotes;

/// <summary>What a unit is.</summary>
internal enum UnitKind : byte
{
    Word,
    Number,
    Name,
    Quote,
    Possessive,
    Comma,
    Colon,
    Dash,
    Stop,
    Open,
    Close,
    Other,
}

/// <summary>What the speaker rules read instead of tokens: a whole quotation, a whole name, a hyphenated word are one unit each,
/// so that nothing quoted can be taken for the clause around it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Class">What its (last) word can do; none for names and marks.</param>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Index">Of the name or the quoted span; -1 for others.</param>
/// <param name="Capitalised">Its first word is capitalised.</param>
internal readonly record struct Unit(UnitKind Kind, WordClass Class, int First, int End, int Index, bool Capitalised)
{
    public bool Is(WordClass any) => (Class & any) != 0;

    public bool IsMark => Kind >= UnitKind.Comma;
}
