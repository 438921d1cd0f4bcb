using System.Net;
using System.Net.Sockets;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Lede.Cli.Tests.Broker.Cluster;

/// <summary>A JetStream broker of one node or several on this machine.</summary>
internal sealed class NatsCluster : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly NatsNode[] _nodes;

    private NatsCluster(DirectoryInfo folder, NatsNode[] nodes, int[] ports) => (_folder, _nodes, Ports) = (folder, nodes, ports);

    public IReadOnlyList<NatsNode> Nodes => _nodes;

    /// <summary>The port of each node.</summary>
    public IReadOnlyList<int> Ports { get; }

    /// <summary>Addresses of all nodes, as <c>--nats</c> takes them.</summary>
    public string Url => string.Join(',', Ports.Select(port => FormattableString.Invariant($"nats://127.0.0.1:{port}")));

    /// <summary>Starts it and waits until it takes streams.</summary>
    /// <param name="size">Nodes: 1 or 3.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<NatsCluster> StartAsync(int size, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("lede-nats-");
        var ports = FreePorts(2 * size);
        var nodes = Enumerable.Range(0, size).Select(i => new NatsNode(Configure(folder, i, ports, size))).ToArray();
        var cluster = new NatsCluster(folder, nodes, ports[..size]);
        try
        {
            foreach (var node in nodes)
                node.Start();
            await cluster.ReadyAsync(stop);
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var node in _nodes)
            node.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ReadyAsync(CancellationToken stop)
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Url });
        var jetStream = new NatsJSContext(connection);
        var limit = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await jetStream.GetAccountInfoAsync(stop);
                return;
            }
            catch (Exception e) when ((e is NatsException or OperationCanceledException) && !stop.IsCancellationRequested
                && TimeProvider.System.GetElapsedTime(limit) < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(100, stop);
            }
        }
    }

    private static string Configure(DirectoryInfo folder, int node, int[] ports, int size)
    {
        var routes = string.Join(", ", ports[size..].Select(port => FormattableString.Invariant($"\"nats://127.0.0.1:{port}\"")));
        // Nodes do not tell clients of each other: a client behind a proxy would go round it.
        var cluster = size == 1 ? "" : FormattableString.Invariant(
            $"cluster {{ name: lede, listen: \"127.0.0.1:{ports[size + node]}\", no_advertise: true, routes: [{routes}] }}");
        var path = Path.Combine(folder.FullName, FormattableString.Invariant($"node{node}.conf"));
        File.WriteAllText(path, FormattableString.Invariant($$"""
            server_name: node{{node}}
            listen: "127.0.0.1:{{ports[node]}}"
            jetstream { store_dir: "{{folder.FullName}}/node{{node}}", max_file_store: 500GB, max_memory_store: 1GB }
            {{cluster}}

            """));
        return path;
    }

    // Free when asked for. The system hands out others to whoever asks next, so that two clusters hardly ever meet.
    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
            listener.Start();
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
            listener.Dispose();
        return ports;
    }
}
