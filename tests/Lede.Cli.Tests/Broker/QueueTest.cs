using System.Text.Json;
using Lede.Cli.Broker;
using Lede.Cli.Tests.Broker.Cluster;

namespace Lede.Cli.Tests.Broker;

/// <summary>A test with a queue of its own.</summary>
public abstract class QueueTest : IClassFixture<NatsFixture>, IDisposable
{
    private readonly NatsFixture _nats;
    private readonly List<LedeProcess> _workers = [];

    protected QueueTest(NatsFixture nats)
    {
        Assert.SkipWhen(NatsNode.Program is null, "nats-server is not installed");
        (_nats, Prefix) = (nats, nats.NextPrefix());
    }

    private protected TestFolder Folder { get; } = new();

    private protected string Prefix { get; }

    private protected string Url => _nats.Url;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        foreach (var worker in _workers)
            worker.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a verb against the queue.</summary>
    private protected Task<CommandRun> RunAsync(params string[] words) => RunAsync(words, input: null);

    /// <summary>Runs a verb against the queue with this input.</summary>
    private protected Task<CommandRun> RunAsync(string[] words, byte[]? input) => CommandRun.LedeAsync(Words(words), input, Folder.Root);

    /// <summary>Starts a verb against the queue and leaves it running until the test ends.</summary>
    private protected LedeProcess Start(params string[] words) => Start(words, onError: null);

    private protected LedeProcess Start(string[] words, Action<LedeProcess, string>? onError)
    {
        var process = LedeProcess.Start(Words(words), onError);
        _workers.Add(process);
        return process;
    }

    /// <summary>A connection for what no verb does.</summary>
    private protected Task<BrokerConnection> ConnectAsync() => BrokerConnection.OpenAsync(new BrokerSettings(_nats.Url, new BrokerNames(Prefix)), Stop);

    /// <summary>Pages, each a job of its own.</summary>
    private protected string[] Pages(int count, int paragraphs = 3)
    {
        var names = Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{i:D5}.html")).ToArray();
        for (var i = 0; i < count; i++)
            Folder.Write(names[i], GeneratedPage.Of(i, paragraphs));
        return names;
    }

    /// <summary>How the queue stands.</summary>
    private protected async Task<JsonElement> StatusAsync() => Json((await RunAsync("status")).Output);

    private protected static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    private protected static string Text(string line, string member) => Json(line).GetProperty(member).GetString()!;

    private string[] Words(string[] words) => [.. words, "--nats", _nats.Url, "--prefix", Prefix];
}
