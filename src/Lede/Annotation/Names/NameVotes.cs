namespace Lede.Annotation;

/// <summary>What the model called a word or phrase over the whole text.</summary>
internal struct NameVotes
{
    private int _person;
    private int _organisation;
    private int _place;

    /// <summary>How often the word is the last of a person's name of several words.</summary>
    public int EndsPerson;

    /// <summary>How often the word is an earlier part of such a name.</summary>
    public int BeginsPerson;

    /// <summary>How often the word, which is no word of another kind, is the first of an organisation's name of several words.</summary>
    public int BeginsOrganisation;

    public void Add(NameKind kind)
    {
        _person += kind == NameKind.Person ? 1 : 0;
        _organisation += kind == NameKind.Organisation ? 1 : 0;
        _place += kind == NameKind.Place ? 1 : 0;
    }

    public readonly int Total => _person + _organisation + _place;

    /// <summary>The kind most mentions have; of equals, the one given.</summary>
    public readonly NameKind Most(NameKind tie)
    {
        var most = Math.Max(_person, Math.Max(_organisation, _place));
        var own = tie switch { NameKind.Person => _person, NameKind.Organisation => _organisation, _ => _place };
        if (own == most)
            return tie;
        return _person == most ? NameKind.Person : _organisation == most ? NameKind.Organisation : NameKind.Place;
    }
}
