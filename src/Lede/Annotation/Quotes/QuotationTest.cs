using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Tells quotations from titles, nicknames, scare quotes and markup. Points for and against; the weights were set by reading errors,
/// and only their order matters.</summary>
internal readonly struct QuotationTest(Passage passage, Sentence sentence, int quote)
{
    // Points of a title behind "on", a possessive or a word for a work: more than capitals alone.
    private const int Titled = 6;

    private readonly QuotedSpan _span = passage.Quoted[passage[quote].Index];

    /// <summary>The kind of quotation, or <c>null</c> when it is none.</summary>
    /// <param name="best">The attribution that fits it best and how well it does.</param>
    /// <param name="follows">It is joined by "and" or a comma to a quotation.</param>
    public QuoteKind? Kind((Attribution By, int Score)? best, bool follows)
    {
        var look = Look();
        var score = best?.Score ?? 0;
        if (look.Words == 0 || IsMarkup() || IsWhoWasTold(look))
            return null;
        if ((IsWhole(look) || (score >= 100 && look.StartsUpper)) && (quote == sentence.First || TitlePoints(look) < Titled))
            return QuoteKind.Direct;
        if (look.Words <= 2 && IsNickname())
            return null;
        var points = LengthPoints(look.Words) + ClausePoints(look) + AttributionPoints(score) - (IsNameCalling(best?.By) ? 0 : TitlePoints(look)) + (follows ? 5 : 0);
        if (points < 0)
            return null;
        return QuoteKind.Mixed;
    }

    // "Lee told “Meet the Press.”": a programme.
    private bool IsWhoWasTold(Looks look) => look.Capitals > 1 && look.Capitals == look.Words - look.Small && quote > sentence.First
        && passage.Word(quote - 1) is "told" or "tells" or "tell" or "telling";

    // "Lee called the winner “Miss Piggy”", "hailed him as “The Comeback Kid”": capitals, but a name somebody gave in these words.
    private bool IsNameCalling(Attribution? by)
    {
        const int Reach = 8; // verb, the one who is called it, "as"
        if (by is not { } named || named.Says || named.Source.First > named.Cue || quote - named.CueEnd is < 1 or > Reach)
            return false;
        return passage.Word(quote - 1) is "as" || (passage[named.Cue].Is(Calls) && !passage[quote - 1].Is(Title | Naming));
    }

    /// <summary>The kind for languages whose words the rules do not know, told by marks and capitals; <c>null</c> for titles and single words.</summary>
    public QuoteKind? ForeignKind()
    {
        const int Fragment = 3; // words: two in lower case are as often a term
        var look = Look();
        if (IsMarkup() || look.Words < 2)
            return null;
        if (!look.StartsUpper)
            return look.Words >= Fragment ? QuoteKind.Mixed : null;
        var introduced = quote > sentence.First && passage[quote - 1].Kind == UnitKind.Colon;
        // A title has capitals, no end and no verb's comma: four words without any of these may be one.
        var ended = look.EndsSentence || look.EndsComma || EndsBehind();
        if (introduced || (quote == sentence.First && (ended || look.Words > Fragment)))
            return QuoteKind.Direct;
        return look.Words > Fragment && look.Capitals < look.Words && (ended || look.Words > 6) && look.Capitals * 2 <= look.Words + 1 ? QuoteKind.Direct : null;
    }

    // “…”, said / “…”.
    private bool EndsBehind() => quote + 1 >= sentence.End || passage[quote + 1].Kind is UnitKind.Comma or UnitKind.Stop;

    private static int LengthPoints(int words) => words switch
    {
        1 => -3,
        2 => -2,
        3 => -1,
        <= 5 => 0,
        <= 7 => 2,
        _ => 4,
    };

    private static int AttributionPoints(int score) => score switch
    {
        0 => -1,
        >= 80 => 5,
        >= 60 => 4,
        _ => 2,
    };

    private static int ClausePoints(Looks look) => (look.Verbs > 0 ? 1 : 0) + (look.Persons > 0 ? 2 : 0) + (look.EndsSentence && look.Words > 2 ? 1 : 0);

    // A title: every word capitalised but the small ones, or a word for a work before it.
    private int TitlePoints(Looks look)
    {
        var titled = look.Capitals > 0 && look.Capitals == look.Words - look.Small && !(look.Words == 1 && look.EndsSentence);
        var points = !titled ? 0 : look.Capitals > 1 ? 5 : look.Words > 1 ? 2 : 3;
        var before = quote - 1;
        if (before >= sentence.First && passage[before].Kind == UnitKind.Comma)
            before--;
        if (before < sentence.First)
            return points;
        if (passage[before].Kind == UnitKind.Possessive)
            return points * 2;
        if (passage[before].Kind != UnitKind.Word)
            return points;
        var unit = passage[before];
        if (unit.Is(Title))
            points += look.Capitals > 0 ? 4 : 1;
        if (unit.Is(Naming) && (unit.Capitalised || !HasOwnSubject(before)))
            points += look.Capitals > 0 ? 4 : 2;
        if (look.Capitals > 0 && points > 0 && unit.Is(Preposition) && passage.Word(before) is "on" or "in" or "of")
            points += 2;
        if (passage.Word(before) is "or" or "word" or "term" or "phrase" or "words" or "terms" or "hashtag" or "slogan")
            points += 2;
        return points;
    }

    // "calls him “X”" has a subject; "is called “X”", "a group called “X”" has none.
    private bool HasOwnSubject(int naming)
    {
        var i = naming - 1;
        while (i > sentence.First && passage.IsAdverb(i))
            i--;
        if (i < sentence.First)
            return false;
        return passage[i].Kind == UnitKind.Name || passage[i].Is(He | She | They | I | We | Who | And)
            || (passage[i].Kind == UnitKind.Word && !passage[i].Is(Auxiliary) && passage.Word(i).EndsWith("s", StringComparison.Ordinal));
    }

    private bool IsWhole(Looks look)
    {
        if (look.Words < 2 || !look.StartsUpper || look.Capitals == look.Words)
            return look.Words >= 1 && look.EndsSentence && look.StartsUpper && StandsApart();
        return (look.EndsSentence || look.EndsComma || look.Words > 12) && (StandsApart() || look.Words > 6);
    }

    // At the start of its sentence, or after a mark that introduces speech.
    private bool StandsApart() =>
        quote == sentence.First || passage[quote - 1].Kind is UnitKind.Colon or UnitKind.Comma or UnitKind.Quote || passage[quote - 1].Is(Say);

    private bool IsMarkup() => _span.Span.Start > 0 && passage.Text[_span.Span.Start - 1] is '=';

    // Joe “Buddy” Smith
    private bool IsNickname() =>
        quote > sentence.First && quote + 1 < sentence.End
        && passage[quote - 1].Capitalised && passage[quote - 1].Kind is UnitKind.Name or UnitKind.Word
        && passage[quote + 1].Capitalised && passage[quote + 1].Kind is UnitKind.Name or UnitKind.Word;

    private Looks Look()
    {
        var look = new Looks();
        var unit = passage[quote];
        for (var i = unit.First; i < unit.End && look.Words < Looks.Enough; i++)
        {
            var token = passage.Tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                continue;
            var words = WordClasses.Of(token.Hash);
            look.Words++;
            look.StartsUpper |= look.Words == 1 && (token.IsCapitalised || token.Kind == TokenKind.Number);
            if (token.IsCapitalised)
                look.Capitals++;
            else if ((words & (Preposition | Determiner | And | WordClass.Possessive | Subordinate)) != 0)
                look.Small++;
            if ((words & (Auxiliary | Chain)) != 0)
                look.Verbs++;
            if ((words & (I | We | You | My | Our | Your | He | She | They)) != 0)
                look.Persons++;
        }

        var last = passage.LastOf(quote);
        look.EndsComma = last == ',';
        look.EndsSentence = last is '.' or '?' or '!' or '…' or '—' or '–';
        return look;
    }

    /// <summary>What a quoted string looks like.</summary>
    private struct Looks
    {
        /// <summary>Words counted at most: more tell nothing new.</summary>
        public const int Enough = 16;
        public int Words;
        public int Capitals;
        public int Small;
        public int Verbs;
        public int Persons;
        public bool StartsUpper;
        public bool EndsComma;
        public bool EndsSentence;
    }
}
