namespace Lede.Annotation.Entities;

/// <summary>Joins the mentions of organisations: the same words, an acronym with the name it stands for, a company with and without its form.</summary>
internal sealed class OrganisationReader(Draft draft, Tokens tokens, IReadOnlyList<NameSpan> names)
{
    private const int ShortestAcronym = 3; // initials of two words fit too many names

    private readonly List<List<NameSpan>> _groups = [];
    private readonly Dictionary<uint, int> _byName = [];
    private readonly Dictionary<uint, int> _byFirst = [];
    private readonly Dictionary<uint, int> _byLast = [];
    private readonly Dictionary<string, int> _byInitials = new(StringComparer.Ordinal);

    public IReadOnlyList<Organisation> Read()
    {
        // Full names first, so that an acronym finds its name wherever it stands.
        foreach (var name in names)
        {
            if (name.Kind == NameKind.Organisation && name.End - name.First > 1)
                AddFull(name);
        }

        foreach (var name in names)
        {
            if (name.Kind == NameKind.Organisation && name.End - name.First == 1)
                AddShort(name);
        }

        foreach (var group in _groups)
            group.Sort((a, b) => a.First.CompareTo(b.First));
        return _groups.OrderBy(group => group[0].First).Select(Organisation).ToArray();
    }

    private void AddFull(NameSpan name)
    {
        var bare = name.End;
        while (bare - name.First > 1 && OrganisationList.Default.IsCompanyWord(tokens[bare - 1].Hash))
            bare--;
        var group = Group(PhraseHash.Of(tokens, name.First, bare), name);
        // "Brennar" of "Brennar AG"; not where two begin with it.
        _byFirst[tokens[name.First].Hash] = _byFirst.TryGetValue(tokens[name.First].Hash, out var other) && other != group ? -1 : group;
        _byLast[tokens[name.End - 1].Hash] = _byLast.TryGetValue(tokens[name.End - 1].Hash, out var namesake) && namesake != group ? -1 : group;
        if (Initials(name) is { Length: >= ShortestAcronym } initials)
            _byInitials.TryAdd(initials, group);
        // "World Health Organization (WHO)"
        if (name.End + 2 < tokens.Count && tokens[name.End].Kind == TokenKind.Open && tokens[name.End + 2].Kind == TokenKind.Close)
            _byName.TryAdd(tokens[name.End + 1].Hash, group);
    }

    private void AddShort(NameSpan name)
    {
        var hash = tokens[name.First].Hash;
        if (!_byName.ContainsKey(hash) && tokens[name.First].Has(TokenShape.AllCaps)
            && _byInitials.TryGetValue(tokens.Word(name.First).ToString(), out var group))
        {
            _byName.Add(hash, group);
        }

        if (!_byName.ContainsKey(hash) && (IsOne(_byFirst, hash, out var longer) || IsOne(_byLast, hash, out longer)))
            _byName.Add(hash, longer);
        Group(hash, name);
    }

    // "Brennar" of "Brennar AG", "the Tribune" of "Chicago Tribune".
    private static bool IsOne(Dictionary<uint, int> groups, uint word, out int group) => groups.TryGetValue(word, out group) && group >= 0;

    private int Group(uint hash, NameSpan name)
    {
        if (!_byName.TryGetValue(hash, out var group))
        {
            group = _groups.Count;
            _byName.Add(hash, group);
            _groups.Add([]);
        }

        _groups[group].Add(name);
        return group;
    }

    private string Initials(NameSpan name)
    {
        Span<char> letters = stackalloc char[8];
        var count = 0;
        for (var i = name.First; i < name.End && count < letters.Length; i++)
        {
            if (tokens[i].IsCapitalised)
                letters[count++] = draft.Text.Value[tokens[i].Start];
        }

        return letters[..count].ToString();
    }

    private Organisation Organisation(List<NameSpan> group)
    {
        var kind = group.Select(name => OrganisationList.Default.KindOf(tokens, name)).FirstOrDefault(kind => kind is not null);
        return new Organisation(NameCase.Fullest(draft.Text, group), kind, group.Select(name => draft.Text.Slice(name.Span)).ToArray());
    }
}
