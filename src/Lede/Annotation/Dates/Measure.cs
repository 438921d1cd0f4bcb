namespace Lede.Annotation.Dates;

/// <summary>A count and a unit of time, by tokens; <paramref name="Count"/> is <c>X</c> when the text gives none.</summary>
internal readonly record struct Measure(int Start, int End, TimeUnit Unit, string Count)
{
    public string Value => Grains.Length(Unit, Count);

    public Phrase Phrase => new(Start, End, new Meaning.Literal(Value, DateExpressionType.Duration));
}
