using System.Collections.Frozen;

namespace Lede.Extraction.Metadata;

/// <summary>Month names of many languages, from <c>months.tsv</c>.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Numbers = Load();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordOpenings Openings = new(Numbers.Keys);

    /// <summary>1 to 12; 0 when the word names no month. Case does not matter.</summary>
    public static int Number(ReadOnlySpan<char> word) => Openings.MayHave(word) && Lookup.TryGetValue(word, out var number) ? number : 0;

    private static FrozenDictionary<string, int> Load()
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in ListFile.Lines("months.tsv"))
        {
            var tab = line.IndexOf('\t');
            var number = int.Parse(line.AsSpan(0, tab), provider: System.Globalization.CultureInfo.InvariantCulture);
            foreach (var word in line[(tab + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                numbers.TryAdd(word, number);
        }

        return numbers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
