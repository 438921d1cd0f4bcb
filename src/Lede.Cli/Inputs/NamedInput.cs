namespace Lede.Cli.Inputs;

/// <summary>A file to read, or a reason why there is none.</summary>
/// <param name="Id">Its name in the output: the path as it was given or found, with <c>/</c> between folders; <c>-</c> for standard input.</param>
/// <param name="Path">Its path; <c>null</c> for standard input.</param>
internal sealed record NamedInput(string Id, string? Path)
{
    /// <summary>Why it cannot be read, as a sentence; <c>null</c> when nothing is known against it.</summary>
    public string? Fault { get; init; }

    /// <summary>The part of the file that is meant, in bytes; <c>null</c> for all of it.</summary>
    public (long Offset, int Length)? Part { get; init; }

    public static NamedInput StandardInput { get; } = new("-", null);
}
