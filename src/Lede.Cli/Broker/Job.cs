namespace Lede.Cli.Broker;

/// <summary>One input to be parsed, and what was asked for with it.</summary>
/// <param name="Input">What is to be parsed.</param>
internal sealed record Job(JobInput Input)
{
    /// <summary>The caller's own <c>id</c> for the input as it is written in JSON, given back with the result; empty where there is none. No part of
    /// the job's identity.</summary>
    public ReadOnlyMemory<byte> CallerId { get; init; }

    /// <summary>Publication date, when the caller knows it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What is asked for.</summary>
    public ParserOptions Options { get; init; } = new();
}
