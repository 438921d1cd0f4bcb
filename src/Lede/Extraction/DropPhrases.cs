using System.Collections.Frozen;
using Lede.Extraction.Learnt;

namespace Lede.Extraction;

/// <summary>How texts begin that say themselves that they are no part of an article: "Related stories", "Sign up for our newsletter".</summary>
internal static class DropPhrases
{
    // By the first letter, the longest phrase first.
    private static readonly FrozenDictionary<char, (string Phrase, DropRule Rule)[]> Phrases = ListFile.Lines("drop-words.tsv")
        .Select(line => line.Split('\t'))
        .Where(cells => cells[0] == "phrase")
        .SelectMany(cells => cells[2..].Select(phrase => (Phrase: phrase, Rule: Enum.Parse<DropRule>(cells[1]))))
        .GroupBy(entry => entry.Phrase[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray());

    /// <summary>What a text calls itself, and how many of its characters say so; <see cref="DropRule.Kept"/> when it does not.</summary>
    public static (DropRule Rule, int Length) Opening(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !Phrases.TryGetValue(char.ToLowerInvariant(text[0]), out var phrases))
            return default;
        var second = text.Length > 1 ? WordHash.Lower(text[1]) : '\0';
        foreach (var (phrase, rule) in phrases)
        {
            // Most texts differ from a phrase, which is in small letters, in the second.
            if (phrase[1] != second && phrase[1] < 128 && second < 128)
                continue;
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == phrase.Length || !char.IsLetterOrDigit(text[phrase.Length])))
                return (rule, phrase.Length);
        }

        return default;
    }
}
