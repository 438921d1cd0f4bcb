using System.CommandLine;

namespace Lede.Cli.Help;

/// <summary>A verb whose help ends in examples.</summary>
internal sealed class ExampledCommand(string name, string description) : Command(name, description)
{
    /// <summary>Lines of help, as they are to be printed: what is wanted, and the command that does it.</summary>
    public required string Examples { get; init; }
}
