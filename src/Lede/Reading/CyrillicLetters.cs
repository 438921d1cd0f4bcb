using System.Globalization;

namespace Lede.Reading;

/// <summary>How likely a text in Cyrillic script is in each of its languages, by the letters it writes. A few words tell:
/// no Bulgarian has an <c>ы</c>, no Russian an <c>і</c>.</summary>
internal static class CyrillicLetters
{
    // Names and quotations bring foreign letters, hardly ever in news: one in thirty thousand.
    private const double Foreign = 0.00003;

    private const char First = '\u0400';
    private const int Block = 0x100;

    private static readonly string[][] Rows = [.. ListFile.Lines("cyrillic-letters.tsv").Select(line => line.Split('\t'))];

    // Which of the telling letters a character is, from 1; 0 for those that all languages share.
    private static readonly byte[] Index = Letters();

    private static readonly double[] Priors = [.. Rows.Select(row => Math.Log(double.Parse(row[1], CultureInfo.InvariantCulture)))];

    private static readonly double[][] Likelihoods = [.. Rows.Select(Likelihood)];

    /// <summary>The languages told apart.</summary>
    public static readonly string[] Codes = [.. Rows.Select(row => row[0])];

    /// <summary>The logarithm of how likely each language is, up to a number common to all, in the order of <see cref="Codes"/>.</summary>
    public static void Score(ReadOnlySpan<char> text, Span<double> scores)
    {
        Span<int> counts = stackalloc int[Block];
        counts.Clear();
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (lower is >= First and < (char)(First + Block) && char.IsLetter(lower))
                counts[Index[lower - First]]++;
        }

        for (var language = 0; language < scores.Length; language++)
        {
            scores[language] = Priors[language];
            for (var letter = 0; letter < Likelihoods[language].Length; letter++)
                scores[language] += counts[letter] * Likelihoods[language][letter];
        }
    }

    private static byte[] Letters()
    {
        var index = new byte[Block];
        byte next = 1;
        foreach (var (letter, _) in Rows.SelectMany(Counts))
            index[letter - First] = index[letter - First] == 0 ? next++ : index[letter - First];
        return index;
    }

    // What the telling letters leave is the share of the others.
    private static double[] Likelihood(string[] row)
    {
        var shares = new double[Index.Max() + 1];
        Array.Fill(shares, Foreign);
        shares[0] = 1;
        foreach (var (letter, share) in Counts(row))
        {
            shares[Index[letter - First]] = Math.Max(share, Foreign);
            shares[0] -= share;
        }

        return Array.ConvertAll(shares, Math.Log);
    }

    private static IEnumerable<(char Letter, double Share)> Counts(string[] row) =>
        row[2].Split(' ').Select(entry => (entry[0], double.Parse(entry.AsSpan(2), CultureInfo.InvariantCulture) / 1000));
}
