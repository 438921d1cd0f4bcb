namespace Lede.Cli.Broker;

/// <summary>What a worker's jobs run under.</summary>
/// <param name="Gate">The cores.</param>
/// <param name="Retry">How often what was hindered is tried.</param>
internal sealed record WorkConditions(CoreGate Gate, RetryPolicy Retry);
