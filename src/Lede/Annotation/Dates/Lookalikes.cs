namespace Lede.Annotation.Dates;

/// <summary>Tells "last", "that" and "today" that point at a time from the words that only look like them.</summary>
internal static class Lookalikes
{
    /// <summary>"the Today programme": a capital behind a word in lower case.</summary>
    public static bool IsTitle(TokenList tokens, int at) => tokens[at].Capital && tokens.Class(at - 1) is not (WordClass.Mark or WordClass.Break)
        && tokens[at - 1] is { Capital: false, Length: > 0 } && tokens[at + 1] is { Capital: false, Class: WordClass.Unknown };

    /// <summary>"expected to last two weeks", "the batteries last two hours"</summary>
    public static bool IsVerb(TokenList tokens, int last) => tokens.Class(last - 1) is WordClass.To or WordClass.Will or WordClass.Modal or WordClass.PluralNumber
        || tokens[last - 1] is { Class: WordClass.Month, Capital: false } || tokens[last - 1] is { Class: WordClass.Unknown, Length: > 3 } && tokens.Word(last - 1) is [.., 's'];

    /// <summary>"on that Monday", "That Monday, …"; in "said that Monday’s match was off" it opens a clause.</summary>
    public static bool IsPointedAt(TokenList tokens, int that) => tokens[that].Capital
        || tokens.Class(that - 1) is WordClass.On or WordClass.By or WordClass.Until or WordClass.Since or WordClass.Before or WordClass.After or WordClass.From or WordClass.And;
}
