using System.CommandLine;
using System.CommandLine.Help;
using Lede.Cli.Broker;
using Lede.Cli.Help;
using Lede.Cli.Parsing;

namespace Lede.Cli;

/// <summary>The command <c>lede</c>: its verbs, in the order help lists them.</summary>
internal static class CommandLine
{
    // One line a verb; each builds its own options and its own action.
    private static IEnumerable<Command> Verbs() =>
    [
        ParseVerb.Command(),
        ServeVerb.Command(),
        SubmitVerb.Command(),
        WorkVerb.Command(),
        ResultsVerb.Command(),
        DeadLettersVerb.Command(),
        StatusVerb.Command(),
        CompletionVerb.Command(),
    ];

    /// <summary>Runs what the words of a command line ask for.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        var line = Parse(words);
        // No time limit of the framework's own on stopping: each verb watches the signals and ends as it must (TerminationSignal).
        var code = await line.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
        return line.Errors.Count > 0 ? ExitCode.Usage : code;
    }

    /// <summary>What the words of a command line say, errors included.</summary>
    internal static ParsedLine Parse(IReadOnlyList<string> words) => Root().Parse(words, new ParserConfiguration
    {
        // "@name" is a file of that name, not a file of more words.
        ResponseFileTokenReplacer = null,
    });

    private static RootCommand Root()
    {
        var root = new RootCommand("Turns news articles, wire copy or web pages, into data.");
        foreach (var verb in Verbs())
            root.Subcommands.Add(verb);
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new PrintHelp((HelpAction)help.Action!);
        return root;
    }
}
