using System.Collections.Frozen;
using System.Globalization;

namespace Lede.Wire;

/// <summary>Names of months to their numbers.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers = Load();

    /// <summary>1 to 12; 0 when the word is no month. A stop after an abbreviation is not part of the word.</summary>
    public static int Number(ReadOnlySpan<char> word) => Numbers.TryGetValue(word, out var number) ? number : 0;

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in WordList.Lines("months.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            foreach (var name in line[(tab + 1)..].Split(' '))
                names[name] = int.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture);
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
