using System.Text;

namespace Lede.Benchmarks.Lists;

/// <summary>Cyrillic names as English newspapers spell them.</summary>
internal static class Romanisation
{
    private const string Letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґћђјљњџ";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh",
        "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ie", "g", "c", "dj", "j", "lj", "nj", "dz",
    ];

    public static string OfCyrillic(string name)
    {
        var lower = name.ToLowerInvariant();
        if (!lower.Any(Letters.Contains))
            return name;
        var latin = new StringBuilder();
        foreach (var c in lower)
            latin.Append(Letters.IndexOf(c) is var at and >= 0 ? Latin[at] : c.ToString());
        return latin.ToString().Replace("iy", "y", StringComparison.Ordinal).Replace("yy", "y", StringComparison.Ordinal);
    }
}
