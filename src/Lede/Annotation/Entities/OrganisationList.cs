namespace Lede.Annotation.Entities;

/// <summary>What kind of organisation a name tells: by the whole name where it is well known, else by its words.</summary>
internal sealed class OrganisationList
{
    private static readonly Lazy<OrganisationList> Shared = new(() => new OrganisationList());

    private readonly Dictionary<uint, string> _known = [];
    private readonly Dictionary<uint, (string Kind, int Rank)> _words = [];

    private OrganisationList()
    {
        foreach (var fields in ListFile.Lines("organisations.tsv").Select(line => line.Split('\t')))
        {
            if (fields[1].Length > 0)
                _known[PhraseHash.Of(fields[0])] = fields[1];
        }

        var rank = 0;
        foreach (var fields in ListFile.Lines("org-kinds.tsv").Select(line => line.Split('\t')))
        {
            foreach (var word in fields[1].Split(' '))
                _words.TryAdd(WordHash.Of(word), (fields[0], rank));
            rank++;
        }
    }

    public static OrganisationList Default => Shared.Value;

    public string? KindOf(Tokens tokens, NameSpan name)
    {
        if (_known.TryGetValue(PhraseHash.Of(tokens, name.First, name.End), out var known))
            return known;
        var (kind, best) = ((string?)null, -1);
        for (var i = name.First; i < name.End; i++)
        {
            // "Ministry of Education": what follows "of" tells the subject, not the kind.
            if (i > name.First && !tokens[i].IsCapitalised && kind is not null && !tokens.Is(i, "and"))
                break;
            if (_words.TryGetValue(tokens[i].Hash, out var word) && word.Rank > best)
                (kind, best) = word;
        }

        return kind;
    }

    /// <summary>Whether a word only says what legal form a company has.</summary>
    public bool IsCompanyWord(uint hash) => _words.TryGetValue(hash, out var word) && word.Rank == 0;
}
