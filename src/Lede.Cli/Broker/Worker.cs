using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Lede.Cli.Broker;

/// <summary>Takes jobs from the queue, as many as it may hold at once, until told to stop; then finishes what has begun and gives the rest back.</summary>
internal sealed class Worker(BrokerConnection broker, JobRunner runner, HeldJobs held, WorkLog log)
{
    // A question for jobs is open for so long; one that is open when the worker is told to stop is waited for, lest what it brings be lost for a while.
    private static readonly TimeSpan Expires = TimeSpan.FromSeconds(1);

    /// <summary>Jobs held at once. 1 to 10,000, default eight a core: enough to keep the cores busy while results travel.</summary>
    public int InFlight { get; init; } = 8 * Environment.ProcessorCount;

    /// <summary>Time for jobs that have begun when the worker is told to stop; the broker hands the rest to others.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Works until <paramref name="stop"/> is cancelled and what has begun is finished.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var abort = new CancellationTokenSource();
        using var slots = new SemaphoreSlim(InFlight, InFlight);
        var keeping = held.KeepAsync(abort.Token);
        await TakeAsync(slots, stop, abort.Token);
        abort.CancelAfter(Grace);
        // With all places free again, all jobs have ended.
        for (var free = 0; free < InFlight; free++)
            await slots.WaitAsync(CancellationToken.None);
        await abort.CancelAsync();
        await keeping;
    }

    private async Task TakeAsync(SemaphoreSlim slots, CancellationToken stop, CancellationToken abort)
    {
        INatsJSConsumer? consumer = null;
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            if (await FreeAsync(slots, stop) is not (> 0 and var free))
                return;
            var taken = 0;
            try
            {
                consumer ??= await broker.JetStream.GetConsumerAsync(broker.Names.Jobs, BrokerNames.Workers, stop);
                await foreach (var message in MessagesAsync(consumer, free))
                {
                    taken++;
                    var job = new HeldJob(message, TimeProvider.System);
                    held.Add(job);
                    _ = Task.Run(() => RunAsync(job, slots, stop, abort), CancellationToken.None);
                }

                failures = 0;
            }
            catch (Exception e) when (IsTrouble(e))
            {
                consumer = null;
                log.Trouble(e);
                await Task.Delay(BrokerRetry.Wait(++failures), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            finally
            {
                if (free > taken)
                    slots.Release(free - taken);
            }
        }
    }

    // Waits for a quarter of the places, so that jobs come in handfuls, and takes all that are free.
    private async Task<int> FreeAsync(SemaphoreSlim slots, CancellationToken stop)
    {
        var free = 0;
        try
        {
            while (free < Math.Max(1, InFlight / 4))
            {
                await slots.WaitAsync(stop);
                free++;
            }

            while (slots.Wait(0, CancellationToken.None))
                free++;
            return free;
        }
        catch (OperationCanceledException)
        {
            if (free > 0)
                slots.Release(free);
            return 0;
        }
    }

    private static async IAsyncEnumerable<INatsJSMsg<NatsMemoryOwner<byte>>> MessagesAsync(INatsJSConsumer consumer, int most)
    {
        // Our own bound behind the broker's: an answer that never comes is waited for no longer.
        using var limit = new CancellationTokenSource(5 * Expires);
        var options = new NatsJSFetchOpts { MaxMsgs = most, Expires = Expires };
        await foreach (var message in consumer.FetchAsync<NatsMemoryOwner<byte>>(options, cancellationToken: limit.Token))
            yield return message;
    }

    private async Task RunAsync(HeldJob job, SemaphoreSlim slots, CancellationToken stop, CancellationToken abort)
    {
        using (job)
        {
            log.Taken(job);
            var end = JobEnd.Abandoned;
            try
            {
                end = await runner.RunAsync(job, stop, abort);
            }
            catch (Exception e) when (IsTrouble(e))
            {
                log.Trouble(e);
            }
            finally
            {
                held.Remove(job);
                slots.Release();
            }

            log.Ended(job, end);
        }
    }

    private static bool IsTrouble(Exception error) => BrokerRetry.Passes(error) || error is OperationCanceledException or NatsJSApiException;
}
