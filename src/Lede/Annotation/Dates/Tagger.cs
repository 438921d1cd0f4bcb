namespace Lede.Annotation.Dates;

/// <summary>The first pass: finds the expressions of a text, left to right and without overlap. What they mean is not yet a date.</summary>
internal static class Tagger
{
    // How many tokens are read between two looks at the cancellation token.
    private const int StopInterval = 4096;

    public static List<Phrase> Tag(TokenList tokens, Func<TokenList, int, Phrase> read, CancellationToken stop)
    {
        var found = new List<Phrase>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at % StopInterval == 0)
                stop.ThrowIfCancellationRequested();
            if (!CanBegin(tokens, at))
                continue;
            var phrase = read(tokens, at);
            if (!phrase.Found)
                continue;
            found.Add(phrase);
            at = phrase.End - 1;
        }

        return found;
    }

    // Two look-ups skip most of a text: words that begin nothing, and articles before a plain word.
    private static bool CanBegin(TokenList tokens, int at)
    {
        var kind = tokens.Class(at);
        if (kind < WordClass.Number)
            return kind == WordClass.Mark && tokens.IsMark(at, '\'') && tokens.Glued(at + 1);
        if (kind == WordClass.Number)
            return !IsPlainNumber(tokens, at);
        return kind is not (WordClass.The or WordClass.A or WordClass.Possessive)
            || tokens.Class(at + 1) > WordClass.Mark || tokens.IsMark(at + 1, '\'') || Near(tokens, at + 1);
    }

    // "12 people", "7 7 7": most numbers of a text; the "o" of "7 o'clock" is a plain word too.
    private static bool IsPlainNumber(TokenList tokens, int at)
    {
        var next = tokens[at + 1];
        if (tokens[at].Length > 3 || !next.Spaced)
            return false;
        return next.Class is WordClass.Measure or WordClass.Number || next.Class == WordClass.Unknown && next.Length > 1 && !IsJoint(tokens, at + 1);
    }

    // "1 de enero"
    private static bool IsJoint(TokenList tokens, int at) => tokens[at].Length <= 3 && tokens.Word(at) is "de" or "del" or "do" or "di";

    // "the near future" is the one expression with a plain word behind its article.
    private static bool Near(TokenList tokens, int at) => tokens.Class(at + 1) == WordClass.Future;
}
