namespace Lede;

/// <summary>What one parse is asked for. Never changes which text is found.</summary>
public sealed record ParserOptions
{
    /// <summary>Find quotations, people, organisations, places and dates. Default <c>true</c>; when <c>false</c> those lists are empty.</summary>
    public bool Annotate { get; init; } = true;

    /// <summary>Fill <see cref="Article.Evidence"/>. Default <c>false</c>.</summary>
    public bool IncludeEvidence { get; init; }
}
