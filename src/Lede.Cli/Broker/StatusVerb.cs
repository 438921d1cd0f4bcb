using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Lede.Cli.Help;

namespace Lede.Cli.Broker;

/// <summary><c>lede status</c>: how the queue stands, as one line of JSON.</summary>
internal sealed class StatusVerb
{
    private readonly BrokerOptions _broker = new();

    public static Command Command()
    {
        var verb = new StatusVerb();
        var command = new ExampledCommand("status", "How the queue stands, as one line of JSON.")
        {
            Examples = """
                  lede status --nats nats://broker:4222
                """,
        };
        verb._broker.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParsedLine line, CancellationToken never)
    {
        using var signal = new TerminationSignal();
        return await BrokerCommand.RunAsync(line, _broker, async broker =>
        {
            var state = await BrokerRetry.OnceThereAsync(new QueueProbe(broker).AskAsync, signal.Token);
            await line.InvocationConfiguration.Output.WriteLineAsync(Written(state));
            return ExitCode.Done;
        }, signal);
    }

    private static string Written(QueueState state)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("jobs", state.Jobs);
            json.WriteNumber("waiting", state.Waiting);
            json.WriteNumber("held", state.Held);
            json.WriteNumber("results", state.Results);
            json.WriteNumber("deadLetters", state.DeadLetters);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
