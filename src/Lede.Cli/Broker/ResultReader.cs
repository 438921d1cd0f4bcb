using System.Collections.Concurrent;
using NATS.Client.ObjectStore;

namespace Lede.Cli.Broker;

/// <summary>Reads results in the order they were stored and writes each as a line.</summary>
internal sealed class ResultReader(BrokerConnection broker, JobStores stores, Stream output)
{
    private readonly List<StreamedMessage> _written = [];

    /// <summary>When to stop. Default at the end of what is there.</summary>
    public ResultEnd End { get; init; }

    /// <summary>Whether what was written is taken out of the stream.</summary>
    public bool Removes { get; init; }

    /// <summary>Results written.</summary>
    public long Count { get; private set; }

    /// <summary>Reads from a sequence on.</summary>
    /// <exception cref="IOException">The output cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled; all that was read is written in whole lines.</exception>
    public async Task ReadAsync(ulong first, CancellationToken stop)
    {
        var cursor = new StreamCursor(broker, broker.Names.Results, first);
        var probe = new QueueProbe(broker);
        while (true)
        {
            // Asked before the stream is: a job is gone from the queue only once its outcome is stored.
            var isQueueEmpty = End == ResultEnd.QueueEmpty && (await BrokerRetry.AlwaysAsync(probe.AskAsync, stop)).Jobs == 0;
            var batch = await cursor.NextAsync(stop);
            await WriteAsync(batch, stop);
            if (Removes)
                await RemoveAsync(stop);
            if (batch.Count == 0 && IsOver(isQueueEmpty) && await cursor.IsAtEndAsync(stop))
                break;
        }

        while (_written.Count > 0)
        {
            await RemoveAsync(stop);
            if (_written.Count > 0)
                await Task.Delay(BrokerRetry.Wait(3), stop);
        }
    }

    private bool IsOver(bool isQueueEmpty) => End switch
    {
        ResultEnd.Never => false,
        ResultEnd.QueueEmpty => isQueueEmpty,
        _ => true,
    };

    private async Task WriteAsync(IReadOnlyList<StreamedMessage> batch, CancellationToken stop)
    {
        foreach (var message in batch)
        {
            if (message.Headers is { } headers && headers.ContainsKey(Outcomes.DeadLetterHeader))
                continue;
            if (await BodyAsync(message, stop) is not { } body)
                continue;
            // Not cancelled in the middle of a line.
            await output.WriteAsync(body, CancellationToken.None);
            await output.WriteAsync("\n"u8.ToArray(), CancellationToken.None);
            Count++;
            if (Removes)
                _written.Add(message with { Body = default });
        }

        await output.FlushAsync(CancellationToken.None);
    }

    // A body that is gone was read and removed by another reader.
    private async Task<ReadOnlyMemory<byte>?> BodyAsync(StreamedMessage message, CancellationToken stop)
    {
        try
        {
            return await BrokerRetry.AlwaysAsync(token => stores.Payloads.UnpackAsync(message.Body, message.Headers, token), stop);
        }
        catch (NatsObjNotFoundException)
        {
            return null;
        }
    }

    // A result goes only once its job is gone from the queue: until then it is what keeps a second worker from storing another.
    private async Task RemoveAsync(CancellationToken stop)
    {
        var removed = new ConcurrentBag<StreamedMessage>();
        await Parallel.ForEachAsync(_written, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = stop }, async (message, token) =>
        {
            var job = BrokerNames.JobOf(message.Subject);
            if (await broker.FindAsync(broker.Names.Jobs, broker.Names.JobSubject(job), token) is not null)
                return;
            await broker.RemoveAsync(broker.Names.Results, message.Sequence, token);
            await stores.Payloads.DeleteAsync(message.Headers, token);
            removed.Add(message);
        });
        var gone = removed.ToHashSet();
        _written.RemoveAll(gone.Contains);
    }
}
