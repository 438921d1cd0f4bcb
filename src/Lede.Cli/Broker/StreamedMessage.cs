using NATS.Client.Core;

namespace Lede.Cli.Broker;

/// <summary>A message read from a stream.</summary>
/// <param name="Sequence">Where it stands.</param>
/// <param name="Subject">What it was published under.</param>
/// <param name="Body">What it carries.</param>
/// <param name="Headers">Its headers; <c>null</c> without any.</param>
internal sealed record StreamedMessage(ulong Sequence, string Subject, ReadOnlyMemory<byte> Body, NatsHeaders? Headers);
