namespace Lede.Annotation.People;

/// <summary>What a person is in a sentence.</summary>
internal enum Standing : byte
{
    /// <summary>Somebody the sentence mentions.</summary>
    Other,

    /// <summary>The subject of a clause that is told in another one, whose subject stands before it: "Lee said that [Ray] had left".</summary>
    Minor,

    /// <summary>A subject.</summary>
    Subject,
}
