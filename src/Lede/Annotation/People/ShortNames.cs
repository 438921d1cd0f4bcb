using Lede.Annotation.Quotes;

namespace Lede.Annotation.People;

/// <summary>Adds the names of people that the finder of names passed over: surnames of those named in full, once they are known, and
/// unknown capitalised words that stand where only a speaker stands.</summary>
internal static class ShortNames
{
    public static IReadOnlyList<NameSpan> Complete(Tokens tokens, IReadOnlyList<NameSpan> names)
    {
        var proper = Add(tokens, ProperNames.Of(tokens, names), static (tokens, i, end, _) => SpokenNames.Length(tokens, i, end), []);
        var surnames = new HashSet<uint>();
        foreach (var name in proper)
        {
            if (name.Kind == NameKind.Person && NameParts.Of(tokens, name) is var parts && tokens[parts.Last].Length > 1 && !(parts.IsSingle && IsCommon(tokens, name)))
                surnames.Add(parts.LastHash);
        }

        return surnames.Count == 0 ? proper : Add(tokens, proper, static (tokens, i, _, surnames) => IsSurname(tokens, i, surnames) ? 1 : 0, surnames);
    }

    // Asks at every capitalised word outside the names how many tokens from it on are a person's name.
    private static List<NameSpan> Add(Tokens tokens, List<NameSpan> names, Func<Tokens, int, int, HashSet<uint>, int> length, HashSet<uint> surnames)
    {
        var all = new List<NameSpan>(names.Count + 16);
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            while (next < names.Count && names[next].End <= i)
                all.Add(names[next++]);
            if (!tokens[i].IsCapitalised || !tokens[i].IsWord || (next < names.Count && names[next].First <= i))
                continue;
            var found = length(tokens, i, next < names.Count ? names[next].First : tokens.Count, surnames);
            if (found == 0)
                continue;
            all.Add(new NameSpan(tokens.Span(i, i + found), NameKind.Person, i, i + found));
            i += found - 1;
        }

        all.AddRange(names.Skip(next));
        return all;
    }

    private static bool IsCommon(Tokens tokens, NameSpan name) => (Lexicon.Default[tokens[name.First].Hash] & WordFacts.CommonMask) != 0;

    private static bool IsSurname(Tokens tokens, int i, HashSet<uint> surnames) => surnames.Contains(tokens[i].Hash) && !IsOtherWord(tokens, i);

    // "May", "Will": words of their own at the start of a sentence or before a number; "Lee County": part of a longer name.
    private static bool IsOtherWord(Tokens tokens, int i)
    {
        var next = i + 1 < tokens.Count ? tokens[i + 1] : default;
        if (WordClasses.Of(tokens[i].Hash) != WordClass.None)
            return tokens[i].Has(TokenShape.SentenceStart) || next.Kind == TokenKind.Number;
        return next is { IsWord: true, IsCapitalised: true } && !next.Has(TokenShape.SentenceStart) && !tokens[i].Has(TokenShape.SentenceStart)
            && i > 0 && tokens[i - 1].IsWord && !tokens[i - 1].IsCapitalised && (WordClasses.Of(tokens[i - 1].Hash) & WordClass.Determiner) != 0;
    }
}
