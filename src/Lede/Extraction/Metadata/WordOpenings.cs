namespace Lede.Extraction.Metadata;

/// <summary>By a word's number of characters, which first letters (five bits of them, case ignored) the words of a list have: most words of a page are none of
/// the list's, and this says so before they are looked up. May be wrong only by saying yes.</summary>
internal sealed class WordOpenings
{
    private readonly uint[] _letters;

    public WordOpenings(IReadOnlyCollection<string> words)
    {
        _letters = new uint[words.Max(word => word.Length) + 1];
        foreach (var word in words)
            _letters[word.Length] |= 1u << (word[0] & 31);
    }

    public bool MayHave(ReadOnlySpan<char> word) =>
        word.Length < _letters.Length && !word.IsEmpty && (word[0] >= 128 || (_letters[word.Length] & 1u << (word[0] & 31)) != 0);
}
