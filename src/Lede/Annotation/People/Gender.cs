namespace Lede.Annotation.People;

/// <summary>Which pronoun goes with a person, as far as the text or the given name tells.</summary>
internal enum Gender : byte
{
    Unknown,
    Female,
    Male,
}
