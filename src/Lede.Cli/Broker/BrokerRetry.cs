using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.ObjectStore;

namespace Lede.Cli.Broker;

/// <summary>Asks the broker again after trouble that passes: a node restarts, a leader is elected, a connection is cut.</summary>
internal static class BrokerRetry
{
    // A cluster elects a leader within seconds; a container comes up within half a minute. Longer is an outage, and whoever started the command is told.
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeastWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(2);

    /// <summary>Asks until it is answered, for half a minute at most: for the start of a command.</summary>
    public static Task<T> OnceThereAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken stop) => AskAsync(ask, StartTime, stop);

    /// <summary>Asks until it is answered or <paramref name="stop"/> is cancelled: for what may not be lost.</summary>
    public static Task<T> AlwaysAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken stop) => AskAsync(ask, TimeSpan.MaxValue, stop);

    /// <summary>How long to wait before the next try.</summary>
    /// <param name="tries">Tries made, from 1.</param>
    public static TimeSpan Wait(int tries) => TimeSpan.FromTicks(Math.Min(MostWait.Ticks, LeastWait.Ticks << Math.Min(tries - 1, 10)));

    /// <summary>Whether asking again may help.</summary>
    public static bool Passes(Exception error) => error switch
    {
        // 503: no leader, no quorum. 500: too few peers as yet, and the like. Others say what is wrong with the request; room does not come by asking.
        NatsJSApiException api => api.Error.Code is 503 or 500 && !BrokerErrors.IsNoRoom(api.Error.ErrCode),
        NatsPayloadTooLargeException or NatsObjNotFoundException => false,
        NatsException or TimeoutException or IOException => true,
        _ => false,
    };

    private static async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, TimeSpan time, CancellationToken stop)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await ask(stop);
            }
            catch (Exception e) when ((Passes(e) || TimedOut(e, stop)) && TimeProvider.System.GetElapsedTime(started) < time)
            {
                await Task.Delay(Wait(tries), stop);
            }
        }
    }

    // The client gives up waiting for an answer by cancelling its own token.
    private static bool TimedOut(Exception error, CancellationToken stop) => error is OperationCanceledException && !stop.IsCancellationRequested;
}
