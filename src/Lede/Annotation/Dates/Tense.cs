namespace Lede.Annotation.Dates;

/// <summary>Whether the sentence around an expression looks back or ahead.</summary>
internal static class Tense
{
    // Farther than this a verb seldom governs the date; and it bounds the work for each expression.
    private const int Reach = 24;

    /// <summary>-1 back, 1 ahead, 0 when no verb tells.</summary>
    public static int Around(TokenList tokens, Phrase phrase)
    {
        var limit = tokens.Class(phrase.Start - 1) is WordClass.By or WordClass.Until;
        if (limit && !EndsSentence(tokens, phrase.Start - 2))
            return 1;
        if (tokens.Class(phrase.Start - 1) == WordClass.Through && IsSaidOfNow(tokens, phrase.Start - 2))
            return 1;
        var left = Left(tokens, phrase.Start);
        if (left != 0)
            return left;
        var right = Right(tokens, phrase.End);
        return right == 0 && limit ? 1 : right;
    }

    // "The offer is good through the end of June": what is so now has its end ahead.
    private static bool IsSaidOfNow(TokenList tokens, int at)
    {
        for (var i = at; i >= 0 && i > at - 4; i--)
        {
            if (tokens.Class(i) == WordClass.Be)
                return tokens.Word(i) is "is" or "are";
            if (tokens.Class(i) is WordClass.Mark or WordClass.Break or WordClass.PastVerb)
                return false;
        }

        return false;
    }

    private static int Left(TokenList tokens, int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - Reach && !EndsSentence(tokens, at); at--)
        {
            var cue = Cue(tokens, at);
            if (cue != 0)
                return cue;
        }

        return 0;
    }

    private static int Right(TokenList tokens, int end)
    {
        for (var at = end; at < tokens.Count && at < end + Reach && !EndsSentence(tokens, at); at++)
        {
            // A clause behind a comma has a verb for itself; the comma of "On Friday, he said" stands at once.
            if (tokens.IsMark(at, ',') && at > end + 1)
                return 0;
            var cue = Cue(tokens, at);
            if (cue != 0)
                return cue;
        }

        return 0;
    }

    // A full stop followed by a space and a capital; that of "Nov. 20" and of "U.S. officials" ends nothing.
    private static bool EndsSentence(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Class == WordClass.Break)
            return true;
        if (token.Class != WordClass.Mark)
            return false;
        if ((char)token.Value is '?' or '!' or ';')
            return true;
        if (!token.Is('.') || !tokens[at + 1].Spaced && tokens.Class(at + 1) != WordClass.Break
            && !tokens.IsMark(at + 1, '"') && !tokens.IsMark(at + 1, '\'') && !tokens.IsMark(at + 1, '\u201D'))
            return false;
        var before = tokens[at - 1];
        return before.Length > 3 || !before.Capital;
    }

    private static int Cue(TokenList tokens, int at)
    {
        switch (tokens.Class(at))
        {
            case WordClass.Will:
                return 1;
            // "is to be held", "The final is on Sunday"
            case WordClass.Be when tokens.Class(at + 1) is WordClass.To or WordClass.On && tokens.Word(at) is "is" or "are":
                return 1;
            case WordClass.Modal:
                return tokens.Class(at + 1) == WordClass.Have || tokens.Word(at + 1) is "not" ? -1 : 1;
            case WordClass.Plan:
                return 1;
            case WordClass.PastVerb when tokens.Class(at + 1) == WordClass.To && tokens.Word(at) is "set":
                return 1;
            case WordClass.Have:
            case WordClass.PastVerb:
                return Governed(tokens, at) ? 1 : -1;
            case WordClass.Unknown when IsPastForm(tokens.Word(at)) && !IsAttribute(tokens, at):
                return Governed(tokens, at) ? 1 : -1;
            default:
                return 0;
        }
    }

    // "the delayed vote", "a still unspecified date": a participle before its noun is no verb; "a study published on Monday" has one.
    private static bool IsAttribute(TokenList tokens, int at) => IsArticle(tokens.Class(at - 1))
        || tokens.Class(at - 1) == WordClass.Unknown && IsArticle(tokens.Class(at - 2)) && tokens.Class(at + 1) == WordClass.Unknown;

    private static bool IsArticle(WordClass word) => word is WordClass.The or WordClass.A or WordClass.Possessive;

    private static bool IsPastForm(ReadOnlySpan<char> word) => word.Length > 3 && word.EndsWith("ed") && char.IsLower(word[0])
        && word is not ("need" or "indeed" or "speed" or "hundred");

    // "will be released", "is to be sentenced", "could be announced": the participle looks where the auxiliary does.
    private static bool Governed(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= at - 4 && i >= 0; i--)
        {
            var kind = tokens.Class(i);
            if (kind is WordClass.Will or WordClass.Modal)
                return tokens.Class(i + 1) != WordClass.Have;
            if (kind == WordClass.To)
                return tokens.Class(i + 1) == WordClass.Be;
            if (kind is not (WordClass.Be or WordClass.Unknown or WordClass.Have))
                return false;
        }

        return false;
    }
}
