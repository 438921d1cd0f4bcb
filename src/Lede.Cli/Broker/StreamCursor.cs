using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Lede.Cli.Broker;

/// <summary>Reads a stream from some place on, in order, each message once, and leaves no trace in it. Outlives the broker's nodes: what a cut
/// connection swallowed is asked for again.</summary>
/// <param name="broker">The broker.</param>
/// <param name="stream">The stream's name.</param>
/// <param name="first">Sequence to begin at; 1 or 0 for the oldest.</param>
internal sealed class StreamCursor(BrokerConnection broker, string stream, ulong first)
{
    // Messages asked for at once; each may be a megabyte.
    private const int BatchSize = 64;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    // The broker forgets a reader that is silent for so long.
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(1);

    private INatsJSConsumer? _consumer;
    private ulong _next = Math.Max(first, 1);
    private ulong _delivered;

    /// <summary>The next messages there are: none when a second brought none.</summary>
    public async Task<IReadOnlyList<StreamedMessage>> NextAsync(CancellationToken stop)
    {
        var batch = new List<StreamedMessage>(BatchSize);
        try
        {
            _consumer ??= await OpenAsync(stop);
            await FillAsync(batch, stop);
        }
        catch (Exception e) when (BrokerRetry.Passes(e) || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            _consumer = null;
            await Task.Delay(BrokerRetry.Wait(3), stop);
        }

        return batch;
    }

    /// <summary>Whether everything the stream holds has been read. Begins anew behind the last message read where some is there that did not
    /// arrive.</summary>
    /// <remarks>Asks for the message itself: what a broker counts as pending for a reader lags behind what it stores, and 2.9 miscounts where
    /// messages are removed while they are read.</remarks>
    public async Task<bool> IsAtEndAsync(CancellationToken stop)
    {
        if (await broker.FindFromAsync(stream, _next, stop) is null)
            return true;
        _consumer = null;
        return false;
    }

    private async Task FillAsync(List<StreamedMessage> batch, CancellationToken stop)
    {
        // A bound of our own: an answer the broker never sends is waited for no longer.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(5 * Wait);
        await foreach (var message in _consumer!.FetchAsync<byte[]>(new NatsJSFetchOpts { MaxMsgs = BatchSize, Expires = Wait }, cancellationToken: limit.Token))
        {
            if (message.Metadata is not { } metadata)
                continue;
            if (metadata.Sequence.Consumer != _delivered + 1)
            {
                // One before it got lost on the way.
                _consumer = null;
                return;
            }

            _delivered = metadata.Sequence.Consumer;
            _next = metadata.Sequence.Stream + 1;
            batch.Add(new StreamedMessage(metadata.Sequence.Stream, message.Subject, message.Data ?? [], message.Headers));
            if (metadata.NumPending == 0)
                return;
        }
    }

    private Task<INatsJSConsumer> OpenAsync(CancellationToken stop)
    {
        _delivered = 0;
        var config = new ConsumerConfig
        {
            AckPolicy = ConsumerConfigAckPolicy.None,
            DeliverPolicy = ConsumerConfigDeliverPolicy.ByStartSequence,
            OptStartSeq = _next,
            MemStorage = true,
            NumReplicas = 1,
            InactiveThreshold = Forgotten,
        };
        return BrokerRetry.AlwaysAsync(async token => await broker.JetStream.CreateOrUpdateConsumerAsync(stream, config, token), stop);
    }
}
