namespace Lede.Annotation.Dates;

/// <summary>Holidays by name, with or without a year.</summary>
internal static class Feasts
{
    public static Phrase Read(TokenList tokens, int at)
    {
        if (tokens.Class(at) != WordClass.Holiday)
            return default;
        var name = HolidayList.Names[tokens[at].Value];
        foreach (var ending in name.Endings)
        {
            if (!Matches(tokens, at + 1, ending.Words) || !tokens[at].Capital && ending.Words.Length == 0
                && name.FirstWord is not ("christmas" or "easter" or "thanksgiving" or "halloween"))
                continue;
            var next = at + 1 + ending.Words.Length;
            var yearAt = tokens.IsMark(next, ',') || tokens.Class(next) == WordClass.Of ? next + 1 : next;
            var year = Years.Read(tokens, yearAt, out var end);
            return year > 1582 ? new(at, end, new Meaning.Feast(ending.Rule, year, Way.Tense))
                : new(at, next, new Meaning.Feast(ending.Rule, 0, Way.Tense));
        }

        return default;
    }

    // Words of the list are tokens: "new year's day" stands there as "new year ' s day".
    private static bool Matches(TokenList tokens, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (!tokens.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase) && !(word == "'" && tokens.IsMark(at, '\'')))
                return false;
            at++;
        }

        return true;
    }
}
