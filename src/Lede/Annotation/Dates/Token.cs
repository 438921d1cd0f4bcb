namespace Lede.Annotation.Dates;

/// <summary>A word, number or mark of the text, in UTF-16 positions.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Value">The number, the mark's character, or what the word list says of the word.</param>
/// <param name="Class">What it is.</param>
/// <param name="Spaced">White space stands before it.</param>
/// <param name="Capital">Its first letter is upper case.</param>
internal readonly record struct Token(int Start, int End, int Value, WordClass Class, bool Spaced, bool Capital)
{
    public int Length => End - Start;

    public bool Is(char mark) => Class == WordClass.Mark && Value == mark;
}
