using System.Buffers;
using System.Text;
using System.Text.Json;
using Lede.Service.Problems;

namespace Lede.Cli.Broker;

/// <summary>Problems that only the workers of a queue meet.</summary>
internal static class BrokerProblems
{
    public static readonly ProblemType BadJob = new("bad-job", 400, "The message in the queue is no job");
    public static readonly ProblemType InputGone = new("input-gone", 503, "The job's input is not in the object store");
    public static readonly ProblemType NoArchives = new("archives-disabled", 503, "The worker reads no archives");
    public static readonly ProblemType WorkerLost = new("worker-lost", 500, "The worker went away in the middle of the job");

    /// <summary>A problem as problem+json in ASCII, as a message's header carries it.</summary>
    public static string Ascii(Problem problem)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        using (var written = JsonDocument.Parse(problem.Write()))
            written.WriteTo(json);
        return Encoding.ASCII.GetString(buffer.WrittenSpan);
    }
}
