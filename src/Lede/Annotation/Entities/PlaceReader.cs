namespace Lede.Annotation.Entities;

/// <summary>Joins the mentions of places into places.</summary>
internal sealed class PlaceReader(Draft draft, Tokens tokens, IReadOnlyList<NameSpan> names)
{
    private readonly List<Group> _groups = [];
    private readonly Dictionary<(int Row, uint Hash), Group> _byKey = [];

    public IReadOnlyList<Place> Read()
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Kind == NameKind.Place)
                Add(i);
        }

        // A small town's namesakes may be in no list: its country is certain only where the text is about it.
        var countries = _groups.Where(group => !group.IsTown && group.Country is not null).Select(group => group.Country).ToHashSet(StringComparer.Ordinal);
        foreach (var town in _groups.Where(group => group.IsTown && !countries.Contains(group.Country)))
            town.Country = null;
        return _groups.Select(group => group.Place(draft.Text)).ToArray();
    }

    private void Add(int index)
    {
        var name = names[index];
        var hash = PhraseHash.Of(tokens, name.First, name.End);
        var listed = PlaceList.Default.TryGet(hash, out var entry);
        var key = listed ? (entry.Row, 0u) : (-1, hash);
        if (!_byKey.TryGetValue(key, out var group))
        {
            var (kind, country) = listed ? (entry.Kind, entry.Country ?? Lexicon.Default.CountryOf(hash)) : FromLexicon(name, hash);
            group = new Group(kind, country) { IsTown = !(listed && entry.Country is not null) && (Lexicon.Default[hash] & (WordFacts.AnyPlace & ~(WordFacts.Subdivision | WordFacts.Region))) == WordFacts.Town };
            _byKey.Add(key, group);
            _groups.Add(group);
        }

        group.Mentions.Add(name);
        if (group.Kind != "country" && IsQualified(index, out var stated))
            (group.Country, group.IsTown) = (stated, false);
    }

    private (string? Kind, string? Country) FromLexicon(NameSpan name, uint hash)
    {
        var facts = Lexicon.Default[hash];
        var kind = PlaceList.Default.IsState(hash, out _) ? "region"
            : (facts & (WordFacts.BigCity | WordFacts.MiddleCity | WordFacts.Town)) != 0 ? "city"
            : (facts & WordFacts.Subdivision) != 0 ? "region" : KindOfWords(name);
        return (kind, Lexicon.Default.CountryOf(hash));
    }

    private static readonly uint[] Waters = Hashes("river", "lake", "sea", "ocean", "bay", "gulf", "strait", "canal", "creek", "falls");
    private static readonly uint[] Mountains = Hashes("mount", "mt", "mountain", "mountains", "hills", "range");
    private static readonly uint[] Islands = Hashes("island", "islands", "isle");
    private static readonly uint[] Regions = Hashes("province", "state", "region", "district", "county", "prefecture", "oblast", "governorate", "territory");
    private static readonly uint[] Cities = Hashes("city", "town", "village", "municipality");

    private string? KindOfWords(NameSpan name)
    {
        foreach (var i in (int[])[name.End - 1, name.First])
        {
            var hash = tokens[i].Hash;
            if (Waters.Contains(hash))
                return "water";
            if (Mountains.Contains(hash))
                return "mountain";
            if (Islands.Contains(hash))
                return "island";
            if (Regions.Contains(hash))
                return "region";
            if (Cities.Contains(hash))
                return "city";
        }

        return null;
    }

    // "Nnewi, Nigeria", "Portsmouth, Va.": the text itself says which country, or at least that it is not the one the gazetteer thinks of first.
    private bool IsQualified(int index, out string? country)
    {
        country = null;
        if (index + 1 >= names.Count || names[index + 1].Kind != NameKind.Place)
            return false;
        var (name, next) = (names[index], names[index + 1]);
        if (next.First != name.End + 1 || tokens[name.End].Kind != TokenKind.Comma || tokens[name.First].Sentence != tokens[next.First].Sentence)
            return false;
        var hash = PhraseHash.Of(tokens, next.First, next.End);
        if (!PlaceList.Default.TryGet(hash, out var entry) || entry.Kind != "country")
            return PlaceList.Default.IsState(hash, out country);
        country = entry.Country;
        return true;
    }

    private static uint[] Hashes(params string[] words) => words.Select(word => WordHash.Of(word)).ToArray();

    private sealed class Group(string? kind, string? country)
    {
        public string? Kind => kind;

        public string? Country { get; set; } = country;

        public bool IsTown { get; set; }

        public List<NameSpan> Mentions { get; } = [];

        public Place Place(ArticleText text) =>
            new(NameCase.Fullest(text, Mentions), kind, Country, Mentions.Select(name => text.Slice(name.Span)).ToArray());
    }
}
