using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Lede.Cli.Help;

/// <summary>What <c>--help</c> does: the framework's page, then the verb's examples.</summary>
internal sealed class PrintHelp(HelpAction page) : SynchronousCommandLineAction
{
    private const string OfAll = """
          # one page; a folder, a crawl archive; each verb's own help has more
          lede parse story.html
          lede parse pages/ crawl.warc.gz --out articles.ndjson
          lede parse --help

          # the HTTP service; a worker beside others
          lede serve --urls http://localhost:5080
          lede work --nats nats://broker:4222
        """;

    public override int Invoke(ParsedLine parseResult)
    {
        page.Invoke(parseResult);
        var examples = (parseResult.CommandResult.Command as ExampledCommand)?.Examples ?? OfAll;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        output.WriteLine(examples);

        return ExitCode.Done;
    }
}
