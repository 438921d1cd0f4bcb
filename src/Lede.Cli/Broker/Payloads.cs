using NATS.Client.Core;
using NATS.Client.ObjectStore;

namespace Lede.Cli.Broker;

/// <summary>Bodies of messages: in the message where the broker takes them, else in the object store, under a name the message's header gives.</summary>
internal sealed class Payloads(BrokerConnection broker)
{
    /// <summary>Header with the name of the object that is the body.</summary>
    public const string Header = "Lede-Payload";

    // A body of the largest size takes seconds; a connection cut in between would otherwise be waited for without end.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    private INatsObjStore? _store;

    public static string OfJob(string job) => $"job-{job}";

    public static string OfResult(string job) => $"result-{job}";

    /// <summary>Puts the body of a message where it fits.</summary>
    /// <param name="message">With the whole body.</param>
    /// <param name="name">The body's name should it go into the object store; what was there under it is replaced.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>The message as it can be published.</returns>
    public async Task<StreamMessage> PackAsync(StreamMessage message, string name, CancellationToken stop)
    {
        if (message.Body.Length <= broker.MaxInlineBytes)
            return message;
        using var limit = Limited(stop);
        using var stream = new MemoryStream(message.Body.ToArray(), writable: false);
        await (await StoreAsync(limit.Token)).PutAsync(name, stream, leaveOpen: true, limit.Token);
        return (message with { Body = default }).With(Header, name);
    }

    /// <summary>The body of a message.</summary>
    /// <exception cref="NatsObjNotFoundException">The object is gone.</exception>
    public async Task<ReadOnlyMemory<byte>> UnpackAsync(ReadOnlyMemory<byte> carried, NatsHeaders? headers, CancellationToken stop)
    {
        if (NameIn(headers) is not { } name)
            return carried;
        using var limit = Limited(stop);
        return await (await StoreAsync(limit.Token)).GetBytesAsync(name, limit.Token);
    }

    /// <summary>Name of the object that is the body; <c>null</c> where the message carries it.</summary>
    public static string? NameIn(NatsHeaders? headers) =>
        headers is not null && headers.TryGetLastValue(Header, out var name) && name.Length > 0 ? name : null;

    /// <summary>Deletes the object that is the body, if any.</summary>
    public async Task DeleteAsync(NatsHeaders? headers, CancellationToken stop)
    {
        if (NameIn(headers) is not { } name)
            return;
        try
        {
            await BrokerRetry.OnceThereAsync(async token => { await (await StoreAsync(token)).DeleteAsync(name, token); return true; }, stop);
        }
        catch (NatsObjNotFoundException)
        {
            // Another was faster.
        }
    }

    private async Task<INatsObjStore> StoreAsync(CancellationToken stop) =>
        _store ??= await broker.Objects.GetObjectStoreAsync(broker.Names.Payloads, stop);

    private static CancellationTokenSource Limited(CancellationToken stop)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(MostTime);
        return limit;
    }
}
