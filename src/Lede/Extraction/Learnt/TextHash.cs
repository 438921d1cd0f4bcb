using System.Runtime.InteropServices;

namespace Lede.Extraction.Learnt;

/// <summary>Hash of a text's words as the model keys them, four lower-case characters a step: a page has thousands of words, and one by one each character
/// would wait for the one before it. Never 0, which marks an empty place in a table.</summary>
internal static class TextHash
{
    /// <summary>Characters that must be readable behind a word's last.</summary>
    public const int Slack = 4;

    /// <summary>Hash of a phrase without words; <see cref="Join"/> adds them.</summary>
    public const uint Phrase = 0x3D3D3D3D;

    private const ulong Seed = 0x9E3779B97F4A7C15;
    private const ulong Prime = 0xFF51AFD7ED558CCD;

    /// <summary>Hash of a word, or of a phrase: <c>=</c> and words with one space between. Lower case.</summary>
    public static uint Of(ReadOnlySpan<char> entry)
    {
        if (entry is ['=', ..])
        {
            var phrase = Phrase;
            foreach (var range in entry[1..].Split(' '))
                phrase = Join(phrase, Of(entry[1..][range]));
            return phrase;
        }

        Span<char> padded = stackalloc char[entry.Length + Slack];
        entry.CopyTo(padded);
        return Of(padded, entry.Length);
    }

    /// <summary>Hash of the first <paramref name="length"/> characters, lower case; <see cref="Slack"/> more must be there.</summary>
    public static uint Of(ReadOnlySpan<char> lower, int length)
    {
        var hash = Seed;
        for (var at = 0; at < length; at += 4)
        {
            var four = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(lower.Slice(at, 4)));
            if (length - at < 4)
                four &= (1ul << (length - at) * 16) - 1;
            hash = (hash ^ four) * Prime;
            hash ^= hash >> 32;
        }

        return (uint)hash == 0 ? 1 : (uint)hash;
    }

    /// <summary>Hash of a phrase with one more word.</summary>
    public static uint Join(uint phrase, uint word)
    {
        var hash = (phrase * Seed ^ word) * Prime;
        return (uint)(hash >> 32) == 0 ? 1 : (uint)(hash >> 32);
    }
}
