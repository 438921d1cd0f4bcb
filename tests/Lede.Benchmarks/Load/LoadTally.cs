using System.Collections.Concurrent;
using System.Globalization;

namespace Lede.Benchmarks.Load;

/// <summary>What was asked and how it ended.</summary>
internal sealed class LoadTally
{
    private const int MostShown = 20;

    private readonly ConcurrentDictionary<(string Kind, string End), int> _ends = new();
    private int _wrong;

    /// <summary>Answers that must not be.</summary>
    public int Wrong => _wrong;

    public void Add(string kind, string end) => _ends.AddOrUpdate((kind, end), 1, static (_, count) => count + 1);

    public void AddWrong(string kind, string message)
    {
        Add(kind, "WRONG");
        if (Interlocked.Increment(ref _wrong) <= MostShown)
            Console.WriteLine($"WRONG {kind}: {message}");
    }

    public int Count(string kind, string end) => _ends.GetValueOrDefault((kind, end));

    public void Print()
    {
        foreach (var kind in _ends.GroupBy(end => end.Key.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var ends = kind.OrderBy(end => end.Key.End, StringComparer.Ordinal).Select(end => string.Create(CultureInfo.InvariantCulture, $"{end.Key.End} {end.Value:N0}"));
            Console.WriteLine($"{kind.Key,-12} {string.Join(", ", ends)}");
        }
    }
}
