namespace Lede.Cli.Broker;

/// <summary>What the results stream says became of a job.</summary>
/// <param name="Sequence">Where it stands in the stream.</param>
/// <param name="IsDeadLetter">Whether it only says that the job was given up; the dead letter itself lies in its own stream.</param>
internal sealed record Outcome(ulong Sequence, bool IsDeadLetter);
