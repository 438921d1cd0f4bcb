namespace Lede.Cli.Outputs;

/// <summary>The output cannot be written.</summary>
/// <param name="message">Why, as a sentence for the one who started the run.</param>
/// <param name="cause">What the system said.</param>
internal sealed class OutputException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether the reader of the output went away, which is no error.</summary>
    public bool IsUnread { get; init; }
}
