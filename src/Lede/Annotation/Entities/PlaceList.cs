namespace Lede.Annotation.Entities;

/// <summary>Countries and well-known areas with their other names; cities and provinces are in the <see cref="Lexicon"/>.</summary>
internal sealed class PlaceList
{
    private static readonly Lazy<PlaceList> Shared = new(() => new PlaceList());

    private readonly Dictionary<uint, Entry> _entries = [];

    // Every way to write a state ("Va.") with the hash of its full name.
    private readonly Dictionary<uint, uint> _states = [];

    private PlaceList()
    {
        foreach (var forms in ListFile.Lines("states.txt").Select(line => line.Split('|')))
        {
            foreach (var form in forms)
                _states[PhraseHash.Of(form)] = PhraseHash.Of(forms[0]);
        }

        var row = 0;
        foreach (var line in ListFile.Lines("regions.tsv"))
            _entries[PhraseHash.Of(line[..line.IndexOf('\t')])] = new Entry(line[(line.IndexOf('\t') + 1)..], null, row++);
        foreach (var fields in ListFile.Lines("countries.tsv").Select(line => line.Split('\t')))
        {
            foreach (var name in fields[1].Split('|'))
                _entries[PhraseHash.Of(name)] = new Entry("country", fields[0].Length == 2 ? fields[0] : null, row);
            row++;
        }
    }

    public static PlaceList Default => Shared.Value;

    public bool TryGet(uint hash, out Entry entry) => _entries.TryGetValue(hash, out entry);

    /// <summary>Whether a phrase is a state or province as datelines print them; its country where the lists know one alone.</summary>
    public bool IsState(uint hash, out string? country)
    {
        var known = _states.TryGetValue(hash, out var full);
        country = known ? Lexicon.Default.CountryOf(full) : null;
        return known;
    }

    /// <summary>A listed place; names of one place share its row.</summary>
    internal readonly record struct Entry(string Kind, string? Country, int Row);
}
