using System.Collections.Frozen;
using Lede.Extraction.Learnt;

namespace Lede.Extraction;

/// <summary>How texts begin that say themselves that they are no part of an article: "Related stories", "Sign up for our newsletter".</summary>
internal static class DropPhrases
{
    // By the first two letters, the longest phrase first.
    private static readonly FrozenDictionary<uint, (string Phrase, DropRule Rule)[]> Phrases = ListFile.Lines("drop-words.tsv")
        .Select(line => line.Split('\t'))
        .Where(cells => cells[0] == "phrase")
        .SelectMany(cells => cells[2..].Select(phrase => (Phrase: phrase, Rule: Enum.Parse<DropRule>(cells[1]))))
        .GroupBy(entry => Beginning(entry.Phrase))
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray());

    /// <summary>What a text calls itself, and how many of its characters say so; <see cref="DropRule.Kept"/> when it does not.</summary>
    public static (DropRule Rule, int Length) Opening(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !Phrases.TryGetValue(Beginning(text), out var phrases))
            return default;
        foreach (var (phrase, rule) in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == phrase.Length || !char.IsLetterOrDigit(text[phrase.Length])))
                return (rule, phrase.Length);
        }

        return default;
    }

    private static uint Beginning(ReadOnlySpan<char> text) => (uint)WordHash.Lower(text[0]) << 16 | WordHash.Lower(text[1]);
}
