using System.Globalization;

namespace Lede.Annotation.Dates;

/// <summary>Words looked up by a hash that the token reader computes while it walks over the letters, so that a word that is no calendar
/// word costs one comparison.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> LazyEnglish = new(() => new Lexicon(ReadEnglish()));
    private static readonly Lazy<Lexicon> LazyForeign = new(() => new Lexicon(ReadForeign()));

    private readonly WordEntry[] _entries;
    private readonly uint[] _hashes;
    private readonly int _mask;

    private Lexicon(IReadOnlyCollection<WordEntry> words)
    {
        // A quarter full at most: nearly every miss then ends at the first slot.
        var size = 16;
        while (size < words.Count * 4)
            size *= 2;
        _entries = new WordEntry[size];
        _hashes = new uint[size];
        _mask = size - 1;
        foreach (var entry in words)
            Add(entry);
    }

    public static Lexicon English => LazyEnglish.Value;

    /// <summary>Month names of other languages, and nothing else.</summary>
    public static Lexicon Foreign => LazyForeign.Value;

    /// <summary>Start of <see cref="Mix"/>; 0 marks an empty slot, so no word may hash to it.</summary>
    public const uint Seed = 2166136261;

    public static uint Mix(uint hash, char lower) => (hash ^ lower) * 16777619;

    /// <summary>What the list says of a word whose lower-case letters were mixed into <paramref name="hash"/>.</summary>
    public WordEntry Find(uint hash, ReadOnlySpan<char> word)
    {
        hash |= 1;
        for (var slot = (int)(hash >> 1) & _mask; _hashes[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_hashes[slot] == hash && word.Equals(_entries[slot].Word, StringComparison.OrdinalIgnoreCase))
                return _entries[slot];
        }

        return default;
    }

    private void Add(WordEntry entry)
    {
        var hash = Seed;
        foreach (var letter in entry.Word)
            hash = Mix(hash, letter);
        hash |= 1;
        var slot = (int)(hash >> 1) & _mask;
        while (_hashes[slot] != 0)
        {
            if (_entries[slot].Word == entry.Word)
                return;
            slot = (slot + 1) & _mask;
        }

        _hashes[slot] = hash;
        _entries[slot] = entry;
    }

    private static List<WordEntry> ReadEnglish()
    {
        var words = Read("dates-en.tsv");
        var groups = HolidayList.Names;
        for (var i = 0; i < groups.Count; i++)
            words.Add(new WordEntry(groups[i].FirstWord, WordClass.Holiday, i));
        return words;
    }

    private static List<WordEntry> ReadForeign() => Read("months-foreign.tsv");

    private static List<WordEntry> Read(string file)
    {
        var words = new List<WordEntry>();
        foreach (var line in ListFile.Lines(file))
        {
            var columns = line.Split('\t');
            var kind = Enum.Parse<WordClass>(columns[0]);
            var value = int.Parse(columns[1], CultureInfo.InvariantCulture);
            foreach (var word in columns[2].Split(' '))
                words.Add(new WordEntry(word, kind, value));
        }

        return words;
    }
}
