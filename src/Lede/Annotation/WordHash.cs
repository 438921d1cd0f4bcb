namespace Lede.Annotation;

/// <summary>FNV-1a, 32 bits, of lower-cased words: the key of every word list, so that a word is hashed once, where it is read.</summary>
internal static class WordHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
            hash = (hash ^ Lower(c)) * Prime;
        return hash;
    }

    /// <summary>Hash of two words or phrases in order; <c>Join(a, Join(b, c))</c> differs from <c>Join(Join(a, b), c)</c>.</summary>
    public static uint Join(uint left, uint right) => (left * 31 + 7 ^ right) * Prime;

    private static uint Lower(char c) => c switch
    {
        >= 'A' and <= 'Z' => (uint)(c | 0x20),
        < '\u0080' => c,
        '’' or '\u02BC' => '\'',
        _ => char.ToLowerInvariant(c),
    };
}
