using System.Collections.Immutable;

namespace Lede.Cli.Broker;

/// <summary>A message on its way into a stream.</summary>
/// <param name="Subject">Where to.</param>
/// <param name="Body">What it carries.</param>
internal sealed record StreamMessage(string Subject, ReadOnlyMemory<byte> Body)
{
    /// <summary>What the broker knows it by for the duplicate window; <c>null</c> for a message it is to take in any case.</summary>
    public string? Id { get; init; }

    /// <summary>ASCII only.</summary>
    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>This message with another header.</summary>
    public StreamMessage With(string header, string value) => this with { Headers = Headers.SetItem(header, value) };
}
