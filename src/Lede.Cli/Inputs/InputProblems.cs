using Lede.Service.Problems;

namespace Lede.Cli.Inputs;

/// <summary>The kinds of problems that only files and archives have; the parser's own are the service's.</summary>
internal static class InputProblems
{
    public static readonly ProblemType Unreadable = new("unreadable", 422, "The input cannot be read");
    public static readonly ProblemType BrokenRecord = new("broken-record", 422, "The record of the archive is broken");
    public static readonly ProblemType NotWritten = new("not-written", 422, "The article cannot be written");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemType> All { get; } = [Unreadable, BrokenRecord, NotWritten];
}
