namespace Lede;

/// <summary>A position inside the library, in UTF-16 units of <see cref="ArticleText.Value"/>, end exclusive. It never leaves the library:
/// <see cref="ArticleText"/> turns it into a <see cref="TextSpan"/>.</summary>
internal readonly record struct CharSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Overlaps(CharSpan other) => Start < other.End && other.Start < End;

    public bool Contains(CharSpan other) => Start <= other.Start && other.End <= End;
}
