using System.Text;
using Lede.Cli.Broker;

namespace Lede.Cli.Tests.Broker.Cluster;

/// <summary>An input of a cluster run, as a file to be submitted.</summary>
/// <param name="Name">File name; the ending says what it is.</param>
/// <param name="Read">What it holds; the same at each call.</param>
internal sealed record ClusterInput(string Name, Func<byte[]> Read)
{
    /// <summary>Whether the worker that begins it is to be killed.</summary>
    public bool IsKiller { get; init; }

    /// <summary>The line its result must be, made in this process.</summary>
    public byte[] ExpectedLine(string job, string path)
    {
        var source = new ArticleSource(Read()) { MediaType = Name.EndsWith(".txt", StringComparison.Ordinal) ? "text/plain" : "text/html" };
        return AnswerLine.Of(job, Encoding.UTF8.GetBytes($"\"{path}\""), new ArticleParser().Parse(source)).Line.ToArray();
    }
}
