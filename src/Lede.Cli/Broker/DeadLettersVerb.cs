using System.CommandLine;
using Lede.Cli.Help;

namespace Lede.Cli.Broker;

/// <summary><c>lede dlq</c>: jobs given up, listed or put back into the queue.</summary>
internal sealed class DeadLettersVerb
{
    private const string Examples = """
          # what was given up, and why
          lede dlq list --nats nats://broker:4222

          # all of it once more; one job
          lede dlq replay --nats nats://broker:4222
          lede dlq replay 3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b
        """;

    private readonly BrokerOptions _broker = new();
    private readonly Argument<string[]> _jobs = new("JOB") { Description = "Only these jobs; all without any", Arity = ArgumentArity.ZeroOrMore };

    public static Command Command()
    {
        var command = new ExampledCommand("dlq", "Jobs given up, listed or put back.") { Examples = Examples };
        command.Subcommands.Add(new DeadLettersVerb().Build("list", "One line of JSON for each: id, job, attempts and problem.", ListAsync));
        command.Subcommands.Add(new DeadLettersVerb().Build("replay", "Puts them back into the queue, with all their attempts before them.", ReplayAsync));
        return command;
    }

    private Command Build(string name, string description, Func<ParsedLine, DeadLetters, DeadLetter, CancellationToken, Task> each)
    {
        var command = new ExampledCommand(name, description) { Examples = Examples };
        command.Arguments.Add(_jobs);
        _broker.AddTo(command);
        command.Validators.Add(result =>
        {
            // The framework takes an option it does not know for a job.
            if (result.GetValue(_jobs)?.FirstOrDefault(job => job.StartsWith('-')) is { } unknown)
                result.AddError($"'{unknown}' is no option of lede dlq {name}.");
        });
        command.SetAction(async (line, _) =>
        {
            using var signal = new TerminationSignal();
            return await BrokerCommand.RunAsync(line, _broker, async broker =>
            {
                var letters = new JobStores(broker).DeadLetters;
                var wanted = line.GetValue(_jobs)!.ToHashSet();
                var (isAll, count) = (wanted.Count == 0, 0);
                await foreach (var letter in letters.ListAsync(signal.Token))
                {
                    if (!wanted.Remove(letter.Job) && !isAll)
                        continue;
                    await each(line, letters, letter, signal.Token);
                    count++;
                }

                var error = line.InvocationConfiguration.Error;
                await error.WriteLineAsync(FormattableString.Invariant($"lede: {count:N0} dead letters"));
                foreach (var missing in wanted.Order(StringComparer.Ordinal))
                    await error.WriteLineAsync($"lede: '{missing}' is no dead letter");
                return signal.ExitCode ?? (wanted.Count > 0 ? ExitCode.Usage : ExitCode.Done);
            }, signal);
        });
        return command;
    }

    private static Task ListAsync(ParsedLine line, DeadLetters letters, DeadLetter letter, CancellationToken stop) =>
        line.InvocationConfiguration.Output.WriteAsync(letter.Line());

    private static Task ReplayAsync(ParsedLine line, DeadLetters letters, DeadLetter letter, CancellationToken stop) => letters.ReplayAsync(letter, stop);
}
