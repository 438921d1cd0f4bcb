using NATS.Client.JetStream;

namespace Lede.Cli.Broker;

/// <summary>What all verbs that talk to the broker have in common: they connect, see that the streams are there, and say what stands in the way.</summary>
internal static class BrokerCommand
{
    public static async Task<int> RunAsync(ParsedLine line, BrokerOptions options, Func<BrokerConnection, Task<int>> run, TerminationSignal signal)
    {
        var settings = options.Read(line);
        var stop = signal.Token;
        try
        {
            await using var broker = await BrokerConnection.OpenAsync(settings, stop);
            await new BrokerStreams(broker, settings).EnsureAsync(stop);
            return await run(broker);
        }
        catch (BrokerException e)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync($"lede: {e.Message}");
            return ExitCode.Unavailable;
        }
        catch (NatsJSApiException e)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync($"lede: the broker refuses: {e.Error.Description}");
            return ExitCode.Unavailable;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return signal.ExitCode ?? ExitCode.Done;
        }
    }
}
