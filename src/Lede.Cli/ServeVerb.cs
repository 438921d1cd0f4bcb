using Lede.Cli.Help;
using Lede.Service.Hosting;

namespace Lede.Cli;

/// <summary><c>lede serve</c>: the service, with every option it has.</summary>
internal static class ServeVerb
{
    public static System.CommandLine.Command Command()
    {
        // The service reads its own options: what it would refuse, it refuses here in the same words.
        var command = new ExampledCommand("serve", "Starts the HTTP service, and takes its options as they are.")
        {
            Examples = """
                  # GET /article, POST /article and Swagger UI at this address
                  lede serve --urls http://localhost:5080

                  # another article, smaller sources
                  lede serve --Lede:Article=story.txt --Lede:Limits:MaxBytes=1000000
                """,
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(line => ServiceProgram.RunAsync([.. line.UnmatchedTokens]));
        return command;
    }
}
