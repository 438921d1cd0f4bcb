using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Client.ObjectStore;

namespace Lede.Cli.Broker;

/// <summary>Makes the streams, the consumer and the bucket of a queue where they are missing, changes what the command line says otherwise, and
/// leaves the rest as an operator may have set it.</summary>
internal sealed class BrokerStreams(BrokerConnection broker, BrokerSettings settings)
{
    private const long DefaultMaxJobs = 100_000;
    private const long DefaultMaxBytes = 1024 * 1024 * 1024;
    // A few words for each job that was begun more than once; the oldest go first.
    private const long AttemptsBytes = 64 * 1024 * 1024;
    // Marks of attempts matter while a job is about; one that outlives this was forgotten by a worker that died right after the job's end.
    private static readonly TimeSpan AttemptsAge = TimeSpan.FromDays(7);
    private static readonly TimeSpan DuplicateWindow = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan DefaultAckWait = TimeSpan.FromSeconds(30);
    // Jobs handed out and not yet acknowledged, over all workers: past it the broker hands out no more.
    private const int MaxAckPending = 20_000;
    // Workers that may wait for jobs at once.
    private const int MaxWaiting = 8_192;

    private BrokerNames Names => broker.Names;

    /// <summary>Makes all of it, in any number of processes at once.</summary>
    /// <exception cref="BrokerException">A stream of that name is there and is none of ours, or the broker has no room for it.</exception>
    public async Task EnsureAsync(CancellationToken stop)
    {
        foreach (var config in Streams())
            await EnsureAsync(config, stop);
        await EnsureConsumerAsync(stop);
        await EnsureBucketAsync(stop);
    }

    /// <summary>The streams as this command line would have them.</summary>
    private IEnumerable<StreamConfig> Streams() =>
    [
        // One message a subject, and a newcomer is refused: a job that waits is not taken twice, a full queue is told to its submitter.
        Stream(Names.Jobs, Names.JobSubject("*")) with { Retention = StreamConfigRetention.Workqueue, MaxMsgs = settings.MaxJobs ?? DefaultMaxJobs },
        // The same here makes the first outcome of a job its only one, however often it is done, long after the duplicate window.
        Stream(Names.Results, Names.ResultSubject("*")) with { MaxAge = settings.MaxAge ?? TimeSpan.Zero },
        Stream(Names.DeadLetters, Names.DeadLetterSubject("*")) with { MaxAge = settings.MaxAge ?? TimeSpan.Zero },
        Stream(Names.Attempts, Names.AttemptsSubject("*")) with
        {
            MaxBytes = AttemptsBytes,
            Discard = StreamConfigDiscard.Old,
            DiscardNewPerSubject = false,
            MaxAge = AttemptsAge,
        },
    ];

    private StreamConfig Stream(string name, string subject) => new(name, [subject])
    {
        Storage = settings.Storage ?? StreamConfigStorage.File,
        NumReplicas = settings.Replicas ?? 1,
        MaxBytes = settings.MaxBytes ?? DefaultMaxBytes,
        MaxMsgsPerSubject = 1,
        Discard = StreamConfigDiscard.New,
        DiscardNewPerSubject = true,
        DuplicateWindow = DuplicateWindow,
        AllowDirect = true,
    };

    private async Task EnsureAsync(StreamConfig wanted, CancellationToken stop)
    {
        try
        {
            await BrokerRetry.OnceThereAsync(async token =>
            {
                var found = await FindAsync(wanted.Name!, token) ?? await CreateAsync(wanted, token);
                if (Changed(Checked(found, wanted), wanted) is { } changed)
                    await broker.JetStream.UpdateStreamAsync(changed, token);
                return true;
            }, stop);
        }
        catch (NatsJSApiException e)
        {
            throw new BrokerException($"the broker does not take stream '{wanted.Name}': {e.Error.Description}", e);
        }
    }

    private async Task<StreamConfig> CreateAsync(StreamConfig wanted, CancellationToken stop)
    {
        try
        {
            return (await broker.JetStream.CreateStreamAsync(wanted, stop)).Info.Config;
        }
        catch (NatsJSApiException e) when (e.Error.ErrCode == BrokerErrors.StreamNameInUse)
        {
            // Another process was faster, with other options.
            return await FindAsync(wanted.Name!, stop) ?? throw new BrokerException($"stream '{wanted.Name}' comes and goes", e);
        }
    }

    private async Task<StreamConfig?> FindAsync(string name, CancellationToken stop)
    {
        try
        {
            return (await broker.JetStream.GetStreamAsync(name, cancellationToken: stop)).Info.Config;
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            return null;
        }
    }

    // What the promises rest on may not differ; sizes and ages may.
    private static StreamConfig Checked(StreamConfig found, StreamConfig wanted) =>
        found.Retention == wanted.Retention && found.Discard == wanted.Discard && found.MaxMsgsPerSubject == wanted.MaxMsgsPerSubject
            && found.DiscardNewPerSubject == wanted.DiscardNewPerSubject && found.Subjects is { } subjects && subjects.SequenceEqual(wanted.Subjects!)
            ? found
            : throw new BrokerException($"stream '{wanted.Name}' is there, but is no stream of lede; choose another --prefix");

    private StreamConfig? Changed(StreamConfig found, StreamConfig wanted)
    {
        var changed = found with
        {
            NumReplicas = settings.Replicas ?? found.NumReplicas,
            MaxBytes = settings.MaxBytes is not null ? wanted.MaxBytes : found.MaxBytes,
            MaxMsgs = settings.MaxJobs is not null ? wanted.MaxMsgs : found.MaxMsgs,
            MaxAge = settings.MaxAge is not null ? wanted.MaxAge : found.MaxAge,
        };
        return changed == found ? null : changed;
    }

    private async Task EnsureConsumerAsync(CancellationToken stop)
    {
        var found = await FindConsumerAsync(stop);
        if (found is not null && (settings.AckWait is null || settings.AckWait == found.AckWait))
            return;
        var wanted = new ConsumerConfig(BrokerNames.Workers)
        {
            AckPolicy = ConsumerConfigAckPolicy.Explicit,
            AckWait = settings.AckWait ?? DefaultAckWait,
            // Not bounded by the broker: it would leave a job past its bound in the stream for good and tell nobody but a listener of the moment.
            // Workers count attempts themselves, before they begin, and move what has had its share to the dead letters.
            MaxDeliver = -1,
            MaxAckPending = MaxAckPending,
            MaxWaiting = MaxWaiting,
        };
        await BrokerRetry.OnceThereAsync(async token => await broker.JetStream.CreateOrUpdateConsumerAsync(Names.Jobs, wanted, token), stop);
    }

    private Task<ConsumerConfig?> FindConsumerAsync(CancellationToken stop) => BrokerRetry.OnceThereAsync(async token =>
    {
        try
        {
            return (await broker.JetStream.GetConsumerAsync(Names.Jobs, BrokerNames.Workers, token)).Info.Config;
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            return null;
        }
    }, stop);

    // An object store is a stream with a name and subjects of the client's choosing.
    private async Task EnsureBucketAsync(CancellationToken stop)
    {
        var name = $"OBJ_{Names.Payloads}";
        try
        {
            await BrokerRetry.OnceThereAsync(async token =>
            {
                var found = await FindAsync(name, token) ?? await CreateBucketAsync(name, token);
                var changed = found with { NumReplicas = settings.Replicas ?? found.NumReplicas, MaxBytes = settings.MaxBytes ?? found.MaxBytes };
                if (changed != found)
                    await broker.JetStream.UpdateStreamAsync(changed, token);
                return true;
            }, stop);
        }
        catch (NatsJSApiException e)
        {
            throw new BrokerException($"the broker does not take bucket '{Names.Payloads}': {e.Error.Description}", e);
        }
    }

    private async Task<StreamConfig> CreateBucketAsync(string stream, CancellationToken stop)
    {
        var config = new NatsObjConfig(Names.Payloads)
        {
            Storage = settings.Storage == StreamConfigStorage.Memory ? NatsObjStorageType.Memory : NatsObjStorageType.File,
            NumberOfReplicas = settings.Replicas ?? 1,
            MaxBytes = settings.MaxBytes ?? DefaultMaxBytes,
        };
        try
        {
            await broker.Objects.CreateObjectStoreAsync(config, stop);
        }
        catch (NatsJSApiException e) when (e.Error.ErrCode == BrokerErrors.StreamNameInUse)
        {
            // Another process was faster, with other options.
        }

        return await FindAsync(stream, stop) ?? throw new BrokerException($"bucket '{Names.Payloads}' comes and goes");
    }
}
