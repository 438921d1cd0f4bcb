using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Lede.Cli.Help;

/// <summary>What <c>--help</c> does: the framework's page, then the verb's examples.</summary>
internal sealed class PrintHelp(HelpAction page) : SynchronousCommandLineAction
{
    public override int Invoke(ParsedLine parseResult)
    {
        page.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampledCommand command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            output.WriteLine(command.Examples);
        }

        return ExitCode.Done;
    }
}
