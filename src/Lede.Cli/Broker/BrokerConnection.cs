using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Client.ObjectStore;

namespace Lede.Cli.Broker;

/// <summary>A connection to the broker that outlives the broker's nodes: it reconnects for as long as it is asked to.</summary>
internal sealed class BrokerConnection : IAsyncDisposable
{
    // Room beside the payload for subject, headers and the protocol's own words: a message filled to the last byte is refused.
    private const int MessageOverhead = 1024;

    private readonly NatsConnection _connection;

    private BrokerConnection(NatsConnection connection, BrokerNames names)
    {
        _connection = connection;
        Names = names;
        JetStream = new NatsJSContext(connection);
        Objects = new NatsObjContext(JetStream);
    }

    public BrokerNames Names { get; }

    public NatsJSContext JetStream { get; }

    public NatsObjContext Objects { get; }

    /// <summary>Bytes that go into one message; more goes through the object store.</summary>
    public int MaxInlineBytes => (_connection.ServerInfo?.MaxPayload ?? 1024 * 1024) - MessageOverhead;

    /// <summary>Connects, trying for as long as a broker may take to start.</summary>
    /// <exception cref="BrokerException">There is no broker at the address, or it does not let us in.</exception>
    public static async Task<BrokerConnection> OpenAsync(BrokerSettings settings, CancellationToken stop)
    {
        var connection = new NatsConnection(Options(settings));
        try
        {
            await BrokerRetry.OnceThereAsync(async _ => { await connection.ConnectAsync(); return true; }, stop);
        }
        catch (NatsException e)
        {
            await connection.DisposeAsync();
            throw new BrokerException($"no broker at {Shown(settings.Url)}: {e.InnerException?.Message ?? e.Message}", e);
        }

        return new BrokerConnection(connection, settings.Names);
    }

    /// <summary>How long the broker waits before it hands a silent worker's jobs to others.</summary>
    public Task<TimeSpan> AckWaitAsync(CancellationToken stop) => BrokerRetry.OnceThereAsync(
        async token => (await JetStream.GetConsumerAsync(Names.Jobs, BrokerNames.Workers, token)).Info.Config.AckWait, stop);

    /// <summary>Publishes a message to its stream and waits until that has stored or refused it, trying for as long as there is no answer.</summary>
    public Task<PubAckResponse> PublishAsync(StreamMessage message, CancellationToken stop)
    {
        var options = new NatsJSPubOpts { MsgId = message.Id };
        return BrokerRetry.AlwaysAsync(
            async token => await JetStream.PublishAsync(message.Subject, message.Body, opts: options, headers: HeadersOf(message), cancellationToken: token), stop);
    }

    /// <summary>What a stream holds.</summary>
    public Task<StreamState> StateAsync(string stream, CancellationToken stop) => BrokerRetry.AlwaysAsync(
        async token => (await JetStream.GetStreamAsync(stream, cancellationToken: token)).Info.State, stop);

    /// <summary>The message a subject holds; <c>null</c> when there is none. Asks the stream's leader: a follower may not know the latest.</summary>
    public Task<StoredMessage?> FindAsync(string stream, string subject, CancellationToken stop) =>
        FindAsync(stream, new StreamMsgGetRequest { LastBySubj = subject }, stop);

    /// <summary>The oldest message of a sequence or behind it; <c>null</c> when there is none. Asks the stream's leader.</summary>
    public Task<StoredMessage?> FindFromAsync(string stream, ulong sequence, CancellationToken stop) =>
        FindAsync(stream, new StreamMsgGetRequest { Seq = sequence, NextBySubj = ">" }, stop);

    /// <summary>Takes a message out of its stream, if it is still there.</summary>
    public Task<bool> RemoveAsync(string stream, ulong sequence, CancellationToken stop) => BrokerRetry.AlwaysAsync(async token =>
    {
        try
        {
            return (await JetStream.DeleteMessageAsync(stream, new StreamMsgDeleteRequest { Seq = sequence, NoErase = true }, token)).Success;
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404 || BrokerErrors.IsGone(e.Error))
        {
            return false;
        }
    }, stop);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private Task<StoredMessage?> FindAsync(string stream, StreamMsgGetRequest request, CancellationToken stop) => BrokerRetry.AlwaysAsync(async token =>
    {
        try
        {
            var found = await JetStream.GetStreamAsync(stream, cancellationToken: token);
            return (await found.GetAsync(request, token)).Message;
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            return null;
        }
    }, stop);

    // Made anew for each try: the client may write into them.
    private static NatsHeaders HeadersOf(StreamMessage message)
    {
        var headers = new NatsHeaders();
        foreach (var (name, value) in message.Headers)
            headers[name] = value;
        return headers;
    }

    private static NatsOpts Options(BrokerSettings settings) => NatsOpts.Default with
    {
        Url = settings.Url,
        Name = "lede",
        AuthOpts = NatsAuthOpts.Default with { CredsFile = settings.Credentials, NKeyFile = settings.NKey },
        TlsOpts = NatsTlsOpts.Default with { CaFile = settings.TlsAuthority, CertFile = settings.TlsCertificate, KeyFile = settings.TlsKey },
        // Acknowledgements written last are sent before the socket closes.
        DrainSubscriptionsOnDispose = true,
        ReconnectWaitMin = TimeSpan.FromMilliseconds(100),
        ReconnectWaitMax = TimeSpan.FromSeconds(2),
        // A broker that restarts may refuse a user twice before it has read its accounts.
        IgnoreAuthErrorAbort = true,
    };

    // Addresses may hold a password.
    private static string Shown(string urls) => string.Join(
        ',', urls.Split(',').Select(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? FormattableString.Invariant($"{uri.Scheme}://{uri.Host}:{uri.Port}") : url));
}
