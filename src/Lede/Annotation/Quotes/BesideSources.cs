using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Finds who a quotation is from by what stands right beside it, without any verb.</summary>
internal readonly struct BesideSources(Passage passage, Sentence sentence)
{
    // Capitalised words of a signature: "Ann Lee of the Globe" ends before "of".
    private const int MaxSignature = 4;

    /// <summary>Lee: “…” and Lee’s “…”.</summary>
    public Source? Before(int unit)
    {
        var name = unit - 2;
        if (name < sentence.First || passage[name].Kind != UnitKind.Name)
            return null;
        var owner = passage[unit - 1].Kind == UnitKind.Possessive && !passage.IsPlace(name);
        return owner || passage[unit - 1].Kind == UnitKind.Colon ? new Source(name, name + 1, name, SourceKind.Name) : null;
    }

    /// <summary>“…” ― Ann Lee</summary>
    public Source? SignedBelow(int unit)
    {
        var dash = unit + 1;
        if (dash + 1 >= passage.Count || passage[dash].Kind != UnitKind.Dash || !IsSignature(dash + 1))
            return null;
        var end = dash + 2;
        while (end < passage.Count && end < dash + 1 + MaxSignature && IsSignature(end))
            end++;
        var name = dash + 1;
        while (name < end - 1 && passage[name].Kind != UnitKind.Name)
            name++;
        return end < passage.Count && passage[end].Is(Cue | Auxiliary) ? null : new Source(dash + 1, end, name, SourceKind.Name);
    }

    private bool IsSignature(int i) => passage[i].Capitalised && passage[i].Kind is UnitKind.Name or UnitKind.Word;
}
