using System.Collections.Frozen;
using System.Globalization;

namespace Lede.Extraction.Metadata;

/// <summary>Reads the time of day that follows a date, and its zone.</summary>
internal static class TimeReader
{
    private static readonly FrozenSet<string> Zones = ListFile.Lines("time-zones.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ZoneLookup = Zones.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The time at <paramref name="next"/>, which is moved behind it; <c>null</c> when there is none.</summary>
    public static StatedTime? Read(DateTokenReader tokens, ref int next)
    {
        var i = tokens.Skip(next, ",·|•-–—/@(");
        i = tokens.SkipWord(i, "at", "T", "à", "um", "om", "kl", "alle", "ore", "a", "às", "в", "о");
        i = tokens.SkipWord(i, "las");
        i = tokens.Skip(i, ".,:");
        if (!tokens[i].IsNumber(1, 2) && !(tokens[i].IsNumber(4, 6) && tokens.IsWord(i - 1, "T")))
            return null;
        var end = i;
        var time = tokens[i].Length >= 4 ? Packed(tokens, ref end) : Clock(tokens, ref end);
        if (time is null)
            return null;
        next = end;
        return WithZone(tokens, time.Value, ref next);
    }

    // 10:30 · 10:30:00.000 · 10.30 Uhr · 10h30 · 10:30 a.m. · 10 pm
    private static StatedTime? Clock(DateTokenReader tokens, ref int at)
    {
        var hour = tokens[at].Value;
        var i = at + 1;
        int? minute = null, second = null;
        var mark = tokens[i].IsMark(':') || tokens[i].IsMark('.') || tokens.IsWord(i, "h");
        if (mark && tokens[i].Glued && tokens[i + 1].IsNumber(2, 2))
        {
            minute = tokens[i + 1].Value;
            i += 2;
            if (tokens[i].IsMark(':') && tokens[i + 1].IsNumber(2, 2))
            {
                second = Math.Min(59, tokens[i + 1].Value); // 60 is a leap second
                i += 2;
                if ((tokens[i].IsMark('.') || tokens[i].IsMark(',')) && tokens[i + 1] is { Kind: DateTokenKind.Number, Glued: true })
                    i += 2;
            }
        }

        var half = Half(tokens, ref i);
        if ((minute is null && half == 0) || hour > (half == 0 ? 23 : 12) || minute > 59)
            return null;
        at = i;
        return new StatedTime(half == 0 ? hour : (hour % 12) + (half == 2 ? 12 : 0), minute ?? 0, second);
    }

    // 103000 after T
    private static StatedTime? Packed(DateTokenReader tokens, ref int at)
    {
        var digits = tokens.Text(at);
        if (digits.Length == 5)
            return null;
        var culture = CultureInfo.InvariantCulture;
        var (hour, minute) = (int.Parse(digits[..2], culture), int.Parse(digits[2..4], culture));
        if (hour > 23 || minute > 59)
            return null;
        at++;
        return new StatedTime(hour, minute, digits.Length == 6 ? Math.Min(59, int.Parse(digits[4..], culture)) : null);
    }

    // 1: before noon, 2: after noon, 0: nothing said
    private static int Half(DateTokenReader tokens, ref int at)
    {
        var half = tokens.IsWord(at, "am") ? 1 : tokens.IsWord(at, "pm") ? 2 : 0;
        if (half > 0)
        {
            at++;
            return half;
        }

        var letter = tokens.IsWord(at, "a") ? 1 : tokens.IsWord(at, "p") ? 2 : 0;
        if (letter == 0 || !tokens[at + 1].IsMark('.') || !tokens.IsWord(at + 2, "m"))
            return 0;
        at = tokens.Skip(at + 3, ".");
        return letter;
    }

    private static StatedTime WithZone(DateTokenReader tokens, StatedTime time, ref int next)
    {
        var at = tokens.Skip(next, "(");
        var word = tokens.Text(at);
        if (word is "Z" or "z" or "UTC" or "GMT")
        {
            next = at + 1;
            var name = word.Length > 1 ? new CharSpan(tokens[at].Start, tokens[at].End) : default;
            return Signed(tokens, ref next) is { } signed ? time with { Offset = signed } : time with { Offset = 0, IsUtc = true, ZoneName = name };
        }

        if (Signed(tokens, ref next) is { } offset)
            return time with { Offset = offset };
        if (!ZoneLookup.Contains(word))
            return time;
        next = at + 1;
        return time with { ZoneName = new CharSpan(tokens[at].Start, tokens[at].End) };
    }

    // +02:00 · -0500 · +2
    private static int? Signed(DateTokenReader tokens, ref int next)
    {
        var sign = tokens[next];
        if (!(sign.IsMark('+') || sign.IsMark('-') || sign.IsMark('−')) || tokens[next + 1] is not { Kind: DateTokenKind.Number, Glued: true } number)
            return null;
        int hours, minutes = 0, end = next + 2;
        if (number.Length == 4)
        {
            (hours, minutes) = (number.Value / 100, number.Value % 100);
        }
        else if (number.Length <= 2)
        {
            hours = number.Value;
            if (tokens[end].IsMark(':') && tokens[end + 1].IsNumber(2, 2))
            {
                minutes = tokens[end + 1].Value;
                end += 2;
            }
            else if (sign.IsMark('-') && number.Length == 1)
            {
                return null; // "10:30 - 5 min read"
            }
        }
        else
        {
            return null;
        }

        if (hours > 14 || minutes > 59)
            return null; // no place on earth is further from Greenwich
        next = end;
        return ((hours * 60) + minutes) * (sign.IsMark('+') ? 1 : -1);
    }
}
