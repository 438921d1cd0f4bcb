namespace Lede.Cli.Broker;

/// <summary>What a job parses: one of the three below.</summary>
internal abstract record JobInput;

/// <summary>A page or a text that travels with the job.</summary>
/// <param name="Bytes">As stored or received.</param>
/// <param name="MediaType">Media type without parameters.</param>
internal sealed record InlineInput(ReadOnlyMemory<byte> Bytes, string MediaType) : JobInput
{
    /// <summary>Charset label; <c>null</c> when there is none.</summary>
    public string? Charset { get; init; }

    /// <summary>Absolute address of the source; <c>null</c> when not known.</summary>
    public Uri? Url { get; init; }
}

/// <summary>An address, fetched by whoever does the job.</summary>
/// <param name="Url">Absolute, http or https.</param>
internal sealed record AddressInput(Uri Url) : JobInput;

/// <summary>A record of a crawl archive that every worker sees under its <c>--archives</c> folder.</summary>
/// <param name="Path">Relative to that folder, with <c>/</c>.</param>
/// <param name="Offset">First byte of the record (of its gzip member), from 0.</param>
/// <param name="Length">Bytes of the record as stored.</param>
internal sealed record ArchiveInput(string Path, long Offset, long Length) : JobInput;
