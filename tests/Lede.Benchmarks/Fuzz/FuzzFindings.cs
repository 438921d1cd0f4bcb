using System.Globalization;

namespace Lede.Benchmarks.Fuzz;

/// <summary>What was found: each kind once, with an input that shows it, written to a folder.</summary>
internal sealed class FuzzFindings(string folder)
{
    private readonly object _lock = new();
    private readonly HashSet<string> _kinds = [];

    public int Count { get; private set; }

    public void Add(string name, byte[] input, Exception error)
    {
        lock (_lock)
        {
            Count++;
            var frame = error is FuzzException ? "" : error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Lede", StringComparison.Ordinal))?.Trim();
            // Numbers and words of the input aside, the same message is the same finding.
            var kind = $"{name.Split('-')[0]} {error.GetType().Name} {frame} {(error is FuzzException ? new string([.. error.Message.TakeWhile(c => !char.IsDigit(c) && c != '\'')]) : "")}";
            if (!_kinds.Add(kind))
                return;
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name + ".bin"), input);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FOUND {name} ({input.Length} bytes): {error.GetType().Name}: {error.Message}"));
            Console.WriteLine(error.StackTrace);
        }
    }
}
