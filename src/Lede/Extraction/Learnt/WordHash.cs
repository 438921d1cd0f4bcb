namespace Lede.Extraction.Learnt;

/// <summary>FNV-1a over lower-cased characters, built up one by one. Never 0, which marks an empty place in a table.</summary>
internal static class WordHash
{
    public const uint Start = 2166136261;

    public static uint Add(uint hash, char lower) => (hash ^ lower) * 16777619;

    public static uint End(uint hash) => hash == 0 ? 1 : hash;

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var c in word)
            hash = Add(hash, Lower(c));
        return End(hash);
    }

    public static char Lower(char c) => c < 128 ? (uint)(c - 'A') < 26 ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);
}
