using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Reads who a phrase in front of a name says the person is: "the clinic’s manager, Ann Lee,", "his daughter, the pianist Joan Ray".</summary>
internal readonly struct Appositions(Passage passage, int start, int end)
{
    private readonly NounPhrases _phrases = new(passage, start, end);

    /// <summary>The noun phrase that a comma parts from a name whose title begins at <paramref name="first"/>; <c>null</c> without one.</summary>
    /// <param name="first">First unit of the name with its title.</param>
    public (int First, int Comma)? Before(int first)
    {
        var comma = first - 1;
        if (comma > start && passage[comma].Kind == UnitKind.Word && passage.Word(comma) is "the")
            comma--;
        if (comma - 1 <= start || passage[comma].Kind != UnitKind.Comma || passage.IsPerson(comma - 1) || passage[comma - 1].IsMark)
            return null;
        var phrase = _phrases.PhraseStart(comma - 1);
        // "the club’s founder and manager, Ann Lee"
        if (phrase > start + 1 && passage[phrase - 1].Kind == UnitKind.Word && passage[phrase - 1].Is(And) && passage[phrase - 2].Is(Role))
            phrase = _phrases.PhraseStart(phrase - 2);
        for (var i = phrase; i < comma; i++)
        {
            if (passage[i].Kind == UnitKind.Word && passage[i].Is(Role | Female | Male))
                return (phrase, comma);
        }

        return null;
    }

    /// <summary>Whether the apposition ends behind the name, and no verb follows that would make the name a subject of its own.</summary>
    public bool IsClosed(int name) => name + 1 >= end || passage[name + 1].IsMark || passage[name + 1].Kind == UnitKind.Quote || passage[name + 1].Is(Who);

    /// <summary>Head noun of the phrase: "manager" of "a manager at the bank".</summary>
    public int Head((int First, int Comma) phrase)
    {
        var head = Math.Max(phrase.First, Bare(phrase)) + 1;
        while (head < phrase.Comma && !(passage[head].Kind == UnitKind.Word && passage[head].Is(Preposition)))
            head++;
        return head - 1;
    }

    /// <summary>First unit of what the phrase calls the person, without article and owner: "manager" of "the clinic’s manager"; -1 where it has neither.</summary>
    public int Bare((int First, int Comma) phrase)
    {
        var bare = -1;
        for (var i = phrase.First; i < phrase.Comma - 1; i++)
        {
            var unit = passage[i];
            // "a spokesman for the ministry" ends here; "survived by his wife" begins behind it.
            if (unit.Is(Preposition) && unit.Kind == UnitKind.Word && !unit.Is(Modifier) && (bare >= 0 || passage[i - (i > start ? 1 : 0)].Is(Role)))
                break;
            if (unit.Kind == UnitKind.Possessive || (unit.Kind == UnitKind.Word && unit.Is(Determiner | Possessive)))
                bare = i + 1;
        }

        return bare;
    }
}
