using System.Collections.Frozen;

namespace Lede.Annotation;

/// <summary>A set of words or phrases from an embedded list, looked up by span without allocating and without regard to case.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public WordSet(IEnumerable<string> words) =>
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>Reads the list <c>Annotation/Lists/NAME</c>: one entry a line, <c>#</c> starts a comment line.</summary>
    public static WordSet Load(string name) => new(ListFile.Lines(name));
}
