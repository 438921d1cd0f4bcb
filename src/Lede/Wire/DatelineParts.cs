namespace Lede.Wire;

/// <summary>A dateline by positions in the paragraph it opens.</summary>
internal readonly record struct DatelineParts
{
    /// <summary>All of it, without the mark that ends it.</summary>
    public CharSpan Span { get; init; }

    /// <summary>The places, with what parts them; empty when it names none.</summary>
    public CharSpan Places { get; init; }

    public CharSpan? Agency { get; init; }

    public CharSpan? Date { get; init; }

    public WrittenDay? Day { get; init; }

    /// <summary>Who reports, verbatim, where the dateline says so.</summary>
    public CharSpan? Byline { get; init; }

    /// <summary>Whether marks that only datelines have leave no doubt.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Where the story begins.</summary>
    public int BodyStart { get; init; }

    /// <summary>Whether a colon ends it.</summary>
    public bool Colon { get; init; }

    /// <summary>Whether it names nothing but places.</summary>
    public bool IsBare => Agency is null && Date is null;
}
