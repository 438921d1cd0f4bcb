namespace Lede.Annotation.Quotes;

/// <summary>How a source is named.</summary>
internal enum SourceKind : byte
{
    Name,
    Pronoun,
    Nominal,
}

/// <summary>The phrase that says who spoke, in units of the passage.</summary>
/// <param name="First">First unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Head">The unit that names the speaker: a name, a pronoun, or the head noun.</param>
/// <param name="Kind">What the head is.</param>
internal readonly record struct Source(int First, int End, int Head, SourceKind Kind);
