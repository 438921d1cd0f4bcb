using Lede.Annotation;

namespace Lede.Wire;

/// <summary>Tells datelines from the other things that stand before a dash or a colon.</summary>
internal static class DatelineTest
{
    private static readonly WordSet Labels = new(ListFile.Lines("label-openings.txt"));

    private static readonly WordSet Regions = new(ListFile.Lines("states.txt").SelectMany(line => line.Split('|'))
        .Concat(ListFile.Lines("countries.tsv").SelectMany(line => line.Split('\t')[1].Split('|'))));

    private static readonly WordSet Particles = new(ListFile.Entries("dateline-words.tsv", "particle"));

    private static readonly WordSet NoPlace = new(ListFile.Entries("dateline-words.tsv", "no-place"));

    // Spoken words begin so after a speaker's label.
    private static readonly WordSet Speech = new(ListFile.Entries("dateline-words.tsv", "speech"));

    public static bool Passes(ReadOnlySpan<char> paragraph, DatelineParts parts)
    {
        var place = paragraph[parts.Places.Start..parts.Places.End];
        if (parts.BodyStart >= paragraph.Length)
            return false;
        if (parts.IsMarked)
            return true;
        // "(Reuters) - ", "Dec 29 (Reuters) - ": an agency needs no place, a date alone is none.
        if (place.IsEmpty)
            return parts.Agency is { } alone && !parts.Colon && Agencies.IsKnown(paragraph[alone.Start..alone.End]);
        if (!IsPlain(place) || Labels.Contains(place) || NoPlace.Contains(FirstWord(place)) || (parts.Agency is null && Agencies.IsKnown(place)))
            return false;
        var body = paragraph[parts.BodyStart..];
        if (IsCapitals(FirstSegment(place)))
            return parts.IsBare ? IsBare(place, body, parts.Colon) && !(IsGlued(paragraph, parts) && IsPersonAndAge(body)) : parts.Agency is null || parts.Date is not null || StartsStory(body);
        // Scripts without capitals: a date and an agency of the list make up for them.
        if (char.GetUnicodeCategory(place[0]) == System.Globalization.UnicodeCategory.OtherLetter)
            return parts is { Date: not null, Agency: { } desk } && Agencies.IsKnown(paragraph[desk.Start..desk.End]);
        // Ordinary capitals and nothing else, "Graham: ", "Cape Town - ", are a speaker or a headline more often than a place.
        if (parts.IsBare)
            return false;
        if (parts.Date is null)
            return IsTitle(place) && parts.Agency is { } agency && Agencies.IsKnown(paragraph[agency.Start..agency.End]) && StartsStory(body);
        // Copy typed without capitals, "st paul, april 7 - ", is believed for its date.
        return IsTitle(place) || (!parts.Colon && !Particles.Contains(FirstWord(place)) && parts.Date is { } date
            && place.Count(' ') < (char.IsLower(paragraph[date.Start]) ? 3 : 2) && !place.Contains("News", StringComparison.Ordinal));
    }

    /// <summary>Whether it is a country, state or province, or its abbreviation.</summary>
    public static bool IsRegion(ReadOnlySpan<char> name) => Regions.Contains(name);

    /// <summary>Whether a paragraph opens with a label in capitals and a colon, as speakers have in a transcript.</summary>
    public static bool IsSpeaker(ReadOnlySpan<char> paragraph)
    {
        var colon = paragraph[..Math.Min(paragraph.Length, 60)].IndexOf(':');
        return colon > 0 && IsCapitals(paragraph[..colon]);
    }

    private static bool IsBare(ReadOnlySpan<char> place, ReadOnlySpan<char> body, bool colon)
    {
        var first = FirstSegment(place);
        if (first.Length < 3 || first.Count(' ') > 4 || place.Count(' ') > 5 || place.ContainsAnyInRange('0', '9') || Agencies.IsKnown(place) || !StartsStory(body))
            return false;
        if (first.StartsWith("THE ", StringComparison.Ordinal) && !first.StartsWith("THE HAGUE", StringComparison.Ordinal))
            return false;
        if (first.StartsWith("MR", StringComparison.Ordinal) && first.Contains('.'))
            return false;
        return !colon || (!Speech.Contains(FirstWord(body)) && !IsHeadline(body));
    }

    // "SIEGEL--Jerome Arthur, 98, of …": death notices glue one surname to a name and an age.
    private static bool IsGlued(ReadOnlySpan<char> paragraph, DatelineParts parts) =>
        paragraph[parts.Places.End..parts.BodyStart] is "--" && !paragraph[parts.Places.Start..parts.Places.End].ContainsAny(' ', ',');

    private static bool IsPersonAndAge(ReadOnlySpan<char> body)
    {
        body = body[..Math.Min(body.Length, 60)];
        var comma = body.IndexOf(',');
        if (comma <= 0 || body[..comma].Count(' ') > 4 || body[(comma + 1)..].TrimStart() is not { Length: > 2 } age || !char.IsAsciiDigit(age[0]))
            return false;
        return age.IndexOf(',') is > 0 and < 4 and var end && !age[..end].ContainsAnyExceptInRange('0', '9');
    }

    // Letters and what stands inside names; a few words at most.
    private static bool IsPlain(ReadOnlySpan<char> place)
    {
        if (place.Length > 80 || place.Count(' ') > 9 || !char.IsLetter(place[0]))
            return false;
        foreach (var c in place)
        {
            if (!(char.IsLetter(c) || char.IsWhiteSpace(c) || char.IsDigit(c) || c is '.' or ',' or '\'' or '’' or '‘' or '`' or '-' or '/' or '&' or '}' or '(' or ')'
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
                return false;
        }

        return true;
    }

    // Capitals but for particles and the small letter of "McALLEN".
    private static bool IsCapitals(ReadOnlySpan<char> segment)
    {
        var capitals = 0;
        foreach (var range in segment.Split(' '))
        {
            var word = segment[range];
            if (Particles.Contains(word) && char.IsLower(word.IsEmpty ? 'x' : word[0]))
                continue;
            foreach (var c in word)
            {
                if (char.IsLower(c) && !word.StartsWith("Mc", StringComparison.Ordinal) && !word.StartsWith("Mac", StringComparison.Ordinal))
                    return false;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
        }

        return capitals >= 2;
    }

    private static bool IsTitle(ReadOnlySpan<char> place)
    {
        if (!char.IsUpper(place[0]))
            return false;
        foreach (var range in place.Split(' '))
        {
            var word = place[range].Trim("().,");
            if (!word.IsEmpty && char.IsLower(word[0]) && !Particles.Contains(word) && !char.IsUpper(word[^1]))
                return false;
        }

        return true;
    }

    private static bool StartsStory(ReadOnlySpan<char> body) => !body.IsEmpty && !char.IsLower(body[0]);

    // Kickers stand before headlines in title case: "BUSTED: Emails Reveal What Happened". Four words in five with a capital.
    private static bool IsHeadline(ReadOnlySpan<char> body)
    {
        var words = 0;
        var capitals = 0;
        body = body[..Math.Min(body.Length, 200)];
        foreach (var range in body.Split(' '))
        {
            var word = body[range].TrimStart("‘“'\"");
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            words++;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
        }

        return words > 1 && capitals * 5 >= words * 4;
    }

    private static ReadOnlySpan<char> FirstSegment(ReadOnlySpan<char> place)
    {
        var comma = place.IndexOf(',');
        return comma < 0 ? place : place[..comma];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        return space < 0 ? text : text[..space];
    }
}
