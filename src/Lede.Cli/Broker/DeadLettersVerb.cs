using System.CommandLine;

namespace Lede.Cli.Broker;

/// <summary><c>lede dlq</c>: jobs given up, listed or put back into the queue.</summary>
internal sealed class DeadLettersVerb
{
    private readonly BrokerOptions _broker = new();
    private readonly Argument<string[]> _jobs = new("job") { Description = "Only these jobs; all without any", Arity = ArgumentArity.ZeroOrMore };

    public static Command Command()
    {
        var command = new Command("dlq", "Jobs given up: lede dlq list; lede dlq replay");
        command.Subcommands.Add(new DeadLettersVerb().Build("list", "One line of JSON for each: id, job, attempts and problem", ListAsync));
        command.Subcommands.Add(new DeadLettersVerb().Build("replay", "Puts them back into the queue, with all their attempts before them", ReplayAsync));
        return command;
    }

    private Command Build(string name, string description, Func<ParsedLine, DeadLetters, DeadLetter, CancellationToken, Task> each)
    {
        var command = new Command(name, description) { _jobs };
        _broker.AddTo(command);
        command.SetAction(async (line, _) =>
        {
            using var signal = new TerminationSignal();
            return await BrokerCommand.RunAsync(line, _broker, async broker =>
            {
                var letters = new JobStores(broker).DeadLetters;
                var wanted = line.GetValue(_jobs) ?? [];
                var count = 0;
                await foreach (var letter in letters.ListAsync(signal.Token))
                {
                    if (wanted.Length > 0 && !wanted.Contains(letter.Job))
                        continue;
                    await each(line, letters, letter, signal.Token);
                    count++;
                }

                await line.InvocationConfiguration.Error.WriteLineAsync(FormattableString.Invariant($"lede: {count:N0} dead letters"));
                return signal.ExitCode ?? ExitCode.Done;
            }, signal);
        });
        return command;
    }

    private static Task ListAsync(ParsedLine line, DeadLetters letters, DeadLetter letter, CancellationToken stop) =>
        line.InvocationConfiguration.Output.WriteAsync(letter.Line());

    private static Task ReplayAsync(ParsedLine line, DeadLetters letters, DeadLetter letter, CancellationToken stop) => letters.ReplayAsync(letter, stop);
}
