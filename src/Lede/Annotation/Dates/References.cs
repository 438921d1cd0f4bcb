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
            case WordClass.Present:
                return Reference(at, at + 1, "PRESENT_REF");
            case WordClass.Lately:
                return Reference(at, at + 1, "PAST_REF");
            // "shortly before" and "as soon as" compare two events.
            case WordClass.Soon when tokens.Class(at + 1) is not (WordClass.Before or WordClass.After) && tokens.Word(at + 1) is not "as":
                return Reference(at, at + 1, "FUTURE_REF");
            case WordClass.The:
                return WithArticle(tokens, at);
            default:
                return default;
        }
    }

    private static Phrase Reference(int at, int end, string value) => new(at, end, new Meaning.Literal(value, DateExpressionType.Date));

    // "in the past", "in the near future"; "the past three months" is read elsewhere, "the past president" is no time.
    private static Phrase WithArticle(TokenList tokens, int at)
    {
        var next = at + 1;
        if (tokens.Class(next) == WordClass.Past && tokens.Class(next + 1) is WordClass.Mark or WordClass.Break or WordClass.And or WordClass.To or WordClass.But)
            return Reference(at, next + 1, "PAST_REF");
        if (tokens.Word(next) is "near" or "foreseeable" or "immediate")
            next++;
        return tokens.Class(next) == WordClass.Future && tokens.Class(next + 1) != WordClass.Of ? Reference(at, next + 1, "FUTURE_REF") : default;
    }
}
