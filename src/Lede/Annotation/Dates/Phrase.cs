namespace Lede.Annotation.Dates;

/// <summary>What a rule found; the default means nothing.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Mod">TIMEX3 modifier.</param>
internal readonly record struct Phrase(int Start, int End, Meaning? Meaning, string? Mod = null)
{
    public bool Found => Meaning is not null;

    public int Length => End - Start;

    /// <summary>The longer of two; of equals, the first.</summary>
    public Phrase Or(Phrase other) => other.Found && (!Found || other.Length > Length) ? other : this;
}
