using System.Security.Cryptography;
using System.Text.Json;

namespace Lede.Cli.Tests.Broker.Cluster;

/// <summary>A file of results: how many lines each job has, and what the first of them holds.</summary>
internal sealed class ResultLines
{
    private readonly Dictionary<string, (int Count, string Hash)> _jobs = [];

    /// <summary>All lines.</summary>
    public int Count { get; private set; }

    /// <summary>Reads a file that may be larger than memory.</summary>
    public static async Task<ResultLines> ReadAsync(string path, CancellationToken stop)
    {
        var lines = new ResultLines();
        await using var file = File.OpenRead(path);
        if (file.Length > 0)
        {
            file.Position = file.Length - 1;
            if (file.ReadByte() != '\n')
                throw new InvalidOperationException("the last line of the results is not whole");
            file.Position = 0;
        }

        using var reader = new StreamReader(file);
        while (await reader.ReadLineAsync(stop) is { } line)
            lines.Add(line);
        return lines;
    }

    /// <summary>Lines of a job.</summary>
    public int CountOf(string job) => _jobs.GetValueOrDefault(job).Count;

    /// <summary>Whether a job's line holds exactly these bytes.</summary>
    public bool Holds(string job, ReadOnlySpan<byte> line) => _jobs.GetValueOrDefault(job).Hash == Hash(line);

    private void Add(string line)
    {
        Count++;
        using var json = JsonDocument.Parse(line);
        var job = json.RootElement.GetProperty("job").GetString()!;
        var hash = Hash(System.Text.Encoding.UTF8.GetBytes(line));
        _jobs[job] = _jobs.TryGetValue(job, out var known) ? (known.Count + 1, known.Hash) : (1, hash);
    }

    private static string Hash(ReadOnlySpan<byte> line) => Convert.ToHexString(SHA256.HashData(line));
}
