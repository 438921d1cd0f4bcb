using Lede.Annotation;

namespace Lede.Benchmarks.Names;

/// <summary>A lexicon in the making.</summary>
internal sealed class LexiconTable
{
    private const ushort Uncertain = 1;

    private readonly SortedDictionary<uint, (WordFacts Facts, ushort Country)> _entries = [];

    public void Add(uint hash, WordFacts facts)
    {
        var (old, country) = _entries.GetValueOrDefault(hash);
        _entries[hash] = (old | facts, country);
    }

    /// <summary>Names a place's country; a second country makes it uncertain unless the place is <paramref name="stronger"/> than those before.</summary>
    public void AddCountry(uint hash, ReadOnlySpan<char> code, bool stronger)
    {
        var packed = code.Length == 2 && char.IsAsciiLetter(code[0]) ? (ushort)(code[0] << 8 | code[1]) : Uncertain;
        var (facts, old) = _entries[hash];
        _entries[hash] = (facts, stronger || old == 0 || old == packed ? packed : Uncertain);
    }

    /// <summary>Writes the form that <see cref="Lexicon"/> reads.</summary>
    public void Write(Stream stream, string source)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(System.Text.Encoding.UTF8.GetBytes(source + "\n"));
        writer.Write(_entries.Count);
        foreach (var (hash, _) in _entries)
            writer.Write(hash);
        foreach (var (_, entry) in _entries)
            writer.Write((uint)entry.Facts);
        foreach (var (_, entry) in _entries)
            writer.Write(entry.Country);
    }
}
