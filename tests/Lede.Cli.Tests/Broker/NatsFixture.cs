using Lede.Cli.Tests.Broker.Cluster;

namespace Lede.Cli.Tests.Broker;

/// <summary>One broker node for the tests of a class; each test has a queue of its own on it.</summary>
public sealed class NatsFixture : IAsyncLifetime
{
    private NatsCluster? _cluster;
    private int _queues;

    /// <summary>Its address.</summary>
    public string Url => _cluster?.Url ?? "";

    /// <summary>A prefix nobody else has.</summary>
    public string NextPrefix() => FormattableString.Invariant($"test{Interlocked.Increment(ref _queues)}");

    public async ValueTask InitializeAsync() =>
        _cluster = NatsNode.Program is null ? null : await NatsCluster.StartAsync(1, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _cluster?.Dispose();
        return ValueTask.CompletedTask;
    }
}
