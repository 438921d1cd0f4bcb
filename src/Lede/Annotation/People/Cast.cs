namespace Lede.Annotation.People;

/// <summary>The people an article names, one entry a person: names that agree are joined, namesakes kept apart.</summary>
internal sealed class Cast
{
    // Namesakes remembered for one word of a name; more only occur in lists.
    private const int MaxNamesakes = 8;

    private readonly Tokens _tokens;
    private readonly IReadOnlyList<NameSpan> _names;
    private readonly List<PersonEntry> _people = [];
    private readonly int[] _personOf;
    private readonly Dictionary<uint, List<int>> _byLast = [];
    private readonly Dictionary<uint, List<int>> _byFirst = [];
    private readonly Dictionary<uint, int> _owners = [];

    public Cast(Tokens tokens, IReadOnlyList<NameSpan> names)
    {
        (_tokens, _names) = (tokens, names);
        _personOf = new int[names.Count];
        Array.Fill(_personOf, -1);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Kind == NameKind.Person)
                ReadFull(i);
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Kind == NameKind.Person)
                ReadShort(i);
        }
    }

    public IReadOnlyList<PersonEntry> People => _people;

    /// <summary>Index of the person a name names; -1 when it names none.</summary>
    public int PersonOf(int name) => _personOf[name];

    private void ReadFull(int i)
    {
        var parts = NameParts.Of(_tokens, _names[i]);
        if (parts.IsSingle)
            return;
        var person = Agreeing(parts);
        if (person < 0)
            person = Add(i, parts);
        else if (_names[i].Span.Length > _names[_people[person].Name].Span.Length)
            (_people[person].Name, _people[person].Parts) = (i, parts);
        _personOf[i] = person;
    }

    private int Agreeing(NameParts parts)
    {
        if (_byLast.TryGetValue(parts.LastHash, out var namesakes))
        {
            for (var k = namesakes.Count - 1; k >= 0; k--)
            {
                if (_people[namesakes[k]].Parts.Agrees(parts, _tokens))
                    return namesakes[k];
            }
        }

        // "Abdul Rahman" of "Abdul Rahman al-Masri"
        if (_byFirst.TryGetValue(parts.FirstHash, out var others))
        {
            var same = others.FindIndex(person => parts.Begins(_people[person].Parts, _tokens));
            return same < 0 ? -1 : others[same];
        }

        return -1;
    }

    private int Add(int name, NameParts parts)
    {
        var entry = new PersonEntry(name, parts) { Gender = parts.IsSingle ? Gender.Unknown : GivenNames.Of(parts.FirstHash) };
        _people.Add(entry);
        Remember(_byLast, parts.LastHash, _people.Count - 1);
        if (!parts.IsSingle)
            Remember(_byFirst, parts.FirstHash, _people.Count - 1);
        return _people.Count - 1;
    }

    private static void Remember(Dictionary<uint, List<int>> index, uint hash, int person)
    {
        if (!index.TryGetValue(hash, out var list))
            index[hash] = list = [];
        if (list.Count == MaxNamesakes)
            list.RemoveAt(0);
        list.Add(person);
    }

    // A surname is the nearest namesake's named before, else the first named after; a given or family name in front likewise.
    private void ReadShort(int i)
    {
        if (_personOf[i] >= 0)
        {
            _people[_personOf[i]].LastName = i;
            return;
        }

        var parts = NameParts.Of(_tokens, _names[i]);
        var person = Owner(parts, i);
        if (person < 0)
            person = Nearest(_byLast, parts.LastHash, i);
        if (person < 0)
            person = Nearest(_byFirst, parts.LastHash, i);
        if (person < 0)
            person = Add(i, parts);
        _personOf[i] = person;
        _people[person].LastName = i;
        if (!_tokens.Is(_names[i].First - 1, "elder"))
            _owners[parts.LastHash] = person;
    }

    // Of two namesakes a surname alone stays with the one it stood for before: the other is named in full, or called "the elder".
    private int Owner(NameParts parts, int name)
    {
        if (!_byLast.TryGetValue(parts.LastHash, out var namesakes) || namesakes.Count < 2)
            return -1;
        if (parts.Suffix != 0 && namesakes.FindIndex(person => _people[person].Parts.Suffix == parts.Suffix) is var same and >= 0)
            return namesakes[same];
        var owner = _owners.GetValueOrDefault(parts.LastHash, FirstNamed(namesakes, name));
        var other = owner >= 0 && namesakes.Count == 2 && _tokens.Is(_names[name].First - 1, "elder");
        return other ? namesakes[0] == owner ? namesakes[1] : namesakes[0] : owner;
    }

    // The one the text named first, before this name; -1 where it has named none yet.
    private int FirstNamed(List<int> namesakes, int name)
    {
        var first = namesakes.FindIndex(person => _people[person].Name < name);
        return first < 0 ? -1 : namesakes[first];
    }

    private int Nearest(Dictionary<uint, List<int>> index, uint hash, int name)
    {
        if (!index.TryGetValue(hash, out var namesakes))
            return -1;
        var best = namesakes[0];
        foreach (var person in namesakes)
        {
            if (Distance(person, name) < Distance(best, name))
                best = person;
        }

        return best;
    }

    private int Distance(int person, int name)
    {
        var gap = name - _people[person].LastName;
        return gap >= 0 ? gap : int.MaxValue / 2 - gap;
    }
}
