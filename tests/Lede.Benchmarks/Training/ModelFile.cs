using System.Globalization;
using Lede.Extraction.Features;
using Lede.Extraction.Learnt;

namespace Lede.Benchmarks.Training;

/// <summary>Writes what <see cref="ArticleModel.Read"/> reads.</summary>
internal static class ModelFile
{
    // Words nearer to neutral than this change no answer; leaving them out halves the table.
    private const int Least = 12;

    public static void Write(TextWriter writer, (WordCounts Names, WordCounts Words) counts, IReadOnlyList<SymmetricTree> first, IReadOnlyList<SymmetricTree> second)
    {
        writer.NewLine = "\n";
        writer.WriteLine("# Learnt from the 793 development pages of WCXB, (c) 2026 Murrough Foley, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); changed: only weights remain. Written by Lede.Benchmarks train pages.");
        Write(writer, "[names]", counts.Names);
        Write(writer, "[words]", counts.Words);
        Write(writer, "[first]", first);
        Write(writer, "[second]", second);
    }

    private static void Write(TextWriter writer, string section, WordCounts counts)
    {
        writer.WriteLine(section);
        foreach (var (word, (votes, domains)) in counts.Totals(_ => true).OrderBy(word => word.Key, StringComparer.Ordinal))
        {
            var odds = counts.Byte(votes, domains);
            if (Math.Abs(odds - WordOdds.Neutral) >= Least && word[0] != '#')
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word}\t{odds}"));
        }
    }

    private static void Write(TextWriter writer, string section, IReadOnlyList<SymmetricTree> trees)
    {
        writer.WriteLine(section);
        foreach (var tree in trees)
        {
            var splits = string.Join(' ', tree.Splits.Select(split => string.Create(CultureInfo.InvariantCulture, $"{(Feature)split.Feature}:{split.Threshold}")));
            var leaves = string.Join(' ', tree.Leaves.Select(leaf => ((int)MathF.Round(leaf * ArticleModel.LeafScale)).ToString(CultureInfo.InvariantCulture)));
            writer.WriteLine($"{splits}\t{leaves}");
        }
    }
}
