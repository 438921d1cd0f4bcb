using Lede.Annotation.Quotes;

namespace Lede.Annotation.People;

/// <summary>Cuts people's names right: no titles in them, no two people in one.</summary>
internal static class ProperNames
{
    public static List<NameSpan> Of(Tokens tokens, IReadOnlyList<NameSpan> names)
    {
        var proper = new List<NameSpan>(names.Count);
        foreach (var name in names)
        {
            var (rest, given) = (name, AfterOffice(tokens, name));
            if (given > 0)
                rest = new NameSpan(tokens.Span(given, name.End), NameKind.Person, given, name.End);
            for (var i = rest.First; rest.Kind == NameKind.Person && i < rest.End - 1; i++)
            {
                // "Ann Lee, Ray" are two people; "Ann Lee, Jr." is one.
                if (tokens[i].Kind != TokenKind.Comma || i == rest.First || tokens[i + 1].Length <= 3)
                    continue;
                proper.Add(Bare(tokens, new NameSpan(tokens.Span(rest.First, i), NameKind.Person, rest.First, i)));
                rest = new NameSpan(tokens.Span(i + 1, rest.End), NameKind.Person, i + 1, rest.End);
            }

            if (proper.Count > 0 && IsBehindNickname(tokens, proper[^1], rest))
                (rest, _) = (new NameSpan(tokens.Span(proper[^1].First, rest.End), NameKind.Person, proper[^1].First, rest.End), proper.Remove(proper[^1]));
            proper.Add(Bare(tokens, rest));
        }

        return proper;
    }

    // "Ann “Buddy” Lee": one name, where a given name stands before the nickname and a name after it.
    private static bool IsBehindNickname(Tokens tokens, NameSpan given, NameSpan family)
    {
        var (open, close) = (given.End, family.First - 1);
        return given.Kind == NameKind.Person && close - open is 2 or 3 && tokens[open].Kind == TokenKind.Quote && tokens[close].Kind == TokenKind.Quote
            && tokens[open + 1].IsCapitalised && tokens[open].Sentence == tokens[family.First].Sentence
            && GivenNames.Of(tokens[given.First].Hash) != Gender.Unknown;
    }

    // "Secretary of [Defense Pete Hegseth]": where the person begins in a name that follows an office; -1 for others.
    private static int AfterOffice(Tokens tokens, NameSpan name)
    {
        if (name.First < 2 || name.End - name.First < 3 || !tokens.Is(name.First - 1, "of") || (WordClasses.Of(tokens[name.First - 2].Hash) & WordClass.Role) == 0)
            return -1;
        for (var i = name.First + 1; i < name.End - 1; i++)
        {
            if (GivenNames.Of(tokens[i].Hash) != Gender.Unknown)
                return i;
        }

        return -1;
    }

    // "Vermont Sen. Bernie Sanders", "Secretary Perez": what stands before the name proper is a title.
    private static NameSpan Bare(Tokens tokens, NameSpan name)
    {
        if (name.Kind != NameKind.Person || name.End - name.First < 2)
            return name;
        var (first, end) = (name.First, name.End);
        while (end - first > 2 && IsPostNominal(tokens, end - 1))
            end -= tokens[end - 2].Kind == TokenKind.Comma ? 2 : 1;
        for (var i = name.First; i < end - 1 && !NameParts.IsSuffix(tokens, i + 1); i++)
        {
            var words = WordClasses.Of(tokens[i].Hash);
            if ((words & (WordClass.ShortRole | WordClass.Honorific)) != 0 || (i == first && (words & (WordClass.Role | WordClass.Modifier)) != 0))
                first = i + 1;
        }

        return first == name.First && end == name.End ? name : new NameSpan(tokens.Span(first, end), name.Kind, first, end);
    }

    /// <summary>Letters behind a name that are no part of it: "Ann Lee KC", "Bo Ray, MP".</summary>
    public static bool IsPostNominal(Tokens tokens, int i) => tokens.Word(i) is "KC" or "QC" or "MP" or "MSP" or "MEP" or "OBE" or "CBE" or "MBE" or "KBE" or "DBE" or "FRS" or "PhD" or "Esq" or "Esq.";
}
