using System.CommandLine.Invocation;

namespace Lede.Cli;

/// <summary>What <c>lede --version</c> does: prints the version that stands in every article as <c>parser.version</c>.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParsedLine parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"lede {ParserVersion.Current.Version}");
        return ExitCode.Done;
    }
}
