using Lede.Service.Problems;

namespace Lede.Service.Batches;

/// <summary>What a line of a batch asks for.</summary>
internal sealed record BatchItem
{
    /// <summary>The line's <c>id</c> as it is written in JSON; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Id { get; init; }

    /// <summary>Why the line cannot be understood; <c>null</c> when it can.</summary>
    public Problem? Problem { get; init; }

    /// <summary>What is to be parsed; <c>null</c> when it is to be fetched from <see cref="Url"/>, or with a <see cref="Problem"/>.</summary>
    public ArticleSource? Source { get; init; }

    /// <summary>Address to fetch; <c>null</c> unless the line says nothing else.</summary>
    public Uri? Url { get; init; }

    /// <summary>What the caller knows of the publication date of a page to be fetched; <see cref="Source"/> has its own.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What is asked of the parser.</summary>
    public ParserOptions Options { get; init; } = new();
}
