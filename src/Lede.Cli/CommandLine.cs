using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
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
        if (line.Action is ParseErrorAction)
            return await RefuseAsync(line);
        // No time limit of the framework's own on stopping: each verb watches the signals and ends as it must (TerminationSignal).
        return await line.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
    }

    /// <summary>What the words of a command line say, errors included.</summary>
    internal static ParsedLine Parse(IReadOnlyList<string> words) => Root().Parse(words, new ParserConfiguration
    {
        // "@name" is a file of that name, not a file of more words.
        ResponseFileTokenReplacer = null,
    });

    // On standard error and in few lines: the framework would print the whole page of help, into what may be a file of articles.
    private static async Task<int> RefuseAsync(ParsedLine line)
    {
        foreach (var message in line.Errors.Select(error => error.Message).Distinct())
            await Console.Error.WriteLineAsync($"lede: {message}");
        var verb = string.Concat(Ancestry(line.CommandResult).Reverse().Select(command => $"{command.Name} "));
        await Console.Error.WriteLineAsync($"lede: 'lede {verb}--help' tells more.");
        return ExitCode.Usage;
    }

    private static IEnumerable<Command> Ancestry(CommandResult? command)
    {
        for (; command?.Command is not (null or RootCommand); command = command.Parent as CommandResult)
            yield return command.Command;
    }

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
