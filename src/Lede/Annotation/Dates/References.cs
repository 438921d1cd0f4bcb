namespace Lede.Annotation.Dates;

/// <summary>The present, the past and the future without a date: "now", "currently", "recently", "the near future".</summary>
internal static class References
{
    public static Phrase Read(TokenList tokens, int at)
    {
        switch (tokens.Class(at))
        {
            case WordClass.Now:
                return Reference(at, at + 1, "PRESENT_REF");
            case WordClass.Right when tokens.Class(at + 1) == WordClass.Now:
                return Reference(at, at + 2, "PRESENT_REF");
            case WordClass.More when tokens.Class(at + 1) == WordClass.Lately:
                return Reference(at, at + 2, "PAST_REF");
            case WordClass.Present:
                return Reference(at, at + 1, "PRESENT_REF");
            case WordClass.Lately:
                return Reference(at, at + 1, "PAST_REF");
            // "shortly before" and "as soon as" compare two events.
            case WordClass.Soon when tokens.Class(at + 1) is not (WordClass.Before or WordClass.After) && tokens.Word(at + 1) is not "as"
                && Tense.Around(tokens, new Phrase(at, at + 1, null)) >= 0:
                return Reference(at, at + 1, "FUTURE_REF");
            case WordClass.At:
                return AtPresent(tokens, at);
            case WordClass.The:
                return WithArticle(tokens, at);
            default:
                return default;
        }
    }

    private static bool IsMeasure(TokenList tokens, int at) => tokens.Class(at) is WordClass.Unit or WordClass.Units or WordClass.Number
        or WordClass.Cardinal or WordClass.Vague
        or WordClass.Couple or WordClass.Dozen or WordClass.Half or WordClass.Season or WordClass.Seasons or WordClass.Unknown
            && tokens.Word(at) is not ("that" or "it");

    // "at the moment", "at present", "at the present time".
    private static Phrase AtPresent(TokenList tokens, int at)
    {
        var next = tokens.Class(at + 1) == WordClass.The ? at + 2 : at + 1;
        if (tokens.Class(next) == WordClass.Current && tokens.Word(next) is "present")
            return Reference(at, tokens.Class(next + 1) == WordClass.Time ? next + 2 : next + 1, "PRESENT_REF");
        if (tokens.Class(next) == WordClass.This && tokens.Class(next + 1) == WordClass.Time
            && tokens.Class(next + 2) is WordClass.Mark or WordClass.Break)
            return Reference(at, next + 2, "PRESENT_REF");
        return tokens.Class(next) == WordClass.Moment && next > at + 1 && tokens.Class(next + 1) is WordClass.Mark or WordClass.Break
            ? Reference(at, next + 1, "PRESENT_REF") : default;
    }

    private static Phrase Reference(int at, int end, string value) => new(at, end, new Meaning.Literal(value, DateExpressionType.Date));

    // "in the past", "in the near future"; "the past three months" is read elsewhere, "the past president" is no time.
    private static Phrase WithArticle(TokenList tokens, int at)
    {
        var next = at + 1;
        if (tokens.Class(next) == WordClass.Past && (tokens.Class(next + 1) is WordClass.Mark or WordClass.Break
            || tokens.Class(at - 1) == WordClass.In && !IsMeasure(tokens, next + 1)))
            return Reference(at, next + 1, "PAST_REF");
        if (tokens.Word(next) is "near" or "foreseeable" or "immediate")
            next++;
        return tokens.Class(next) == WordClass.Future && tokens.Class(next + 1) != WordClass.Of ? Reference(at, next + 1, "FUTURE_REF")
            : default;
    }
}
