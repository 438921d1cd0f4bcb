namespace Lede.Annotation.Entities;

/// <summary>Countries and well-known areas with their other names; cities and provinces are in the <see cref="Lexicon"/>.</summary>
internal sealed class PlaceList
{
    private static readonly Lazy<PlaceList> Shared = new(() => new PlaceList());

    private readonly Dictionary<uint, Entry> _entries = [];

    private PlaceList()
    {
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

    /// <summary>A listed place; names of one place share its row.</summary>
    internal readonly record struct Entry(string Kind, string? Country, int Row);
}
