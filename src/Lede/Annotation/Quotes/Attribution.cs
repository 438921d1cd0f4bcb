namespace Lede.Annotation.Quotes;

/// <summary>A clause that attributes words, in units of the passage.</summary>
/// <param name="Source">Who.</param>
/// <param name="Cue">First unit of the words that attribute.</param>
/// <param name="CueEnd">One past their last unit.</param>
internal readonly record struct Attribution(Source Source, int Cue, int CueEnd)
{
    /// <summary>The verb reports speech; otherwise it judges or names, which a quoted word or two may go with.</summary>
    public bool Says { get; init; }

    /// <summary>The verb reports speech and does little else.</summary>
    public bool Core { get; init; }

    /// <summary>It has not happened: "would respond".</summary>
    public bool Modal { get; init; }

    /// <summary>A participle ("…, adding") whose subject stands further off.</summary>
    public bool Participle { get; init; }

    /// <summary>The unit that names who relayed the words; -1 for none.</summary>
    public int Via { get; init; } = -1;

    public int First => Math.Min(Source.First, Cue);

    public int End => Math.Max(Source.End, CueEnd);
}
