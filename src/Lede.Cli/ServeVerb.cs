using System.CommandLine;
using Lede.Service.Hosting;

namespace Lede.Cli;

/// <summary><c>lede serve</c>: the service, with every option it has.</summary>
internal static class ServeVerb
{
    public static Command Command()
    {
        // The service reads its own options: what it would refuse, it refuses here in the same words.
        var command = new Command("serve", "Starts the HTTP service. Takes its options as they are: --urls, --Lede:Limits:MaxBytes=…")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(line => ServiceProgram.RunAsync([.. line.UnmatchedTokens]));
        return command;
    }
}
