using System.Buffers;
using Lede.Annotation;

namespace Lede.Wire;

/// <summary>Whom to ask: the contact block of a press release, before or after its story, and a desk's own address in its last lines.</summary>
internal static class ContactRule
{
    private static readonly WordSet Openings = new(ListFile.Entries("line-openings.tsv", "contact"));

    private static readonly SearchValues<char> PhoneSigns = SearchValues.Create("0123456789+-–./() ");

    // A name, an office, a firm, two numbers and an address.
    private const int MostLines = 8;
    private const int LongestLine = 100;
    private const int FromEnd = 4;

    // Of a number with its area code.
    private const int PhoneDigits = 7;

    public static void Apply(WireStory story)
    {
        for (var i = 0; i < story.Passages.Count; i++)
        {
            if (story.Passages[i].Kind is null && IsOpening(story.Words(i)) && End(story, i) is var end && end > i + 1)
                Claim(story, i, end);
        }

        for (var i = Math.Max(1, story.Passages.Count - FromEnd); i < story.Passages.Count; i++)
        {
            if (story.Passages[i].Kind is null && IsDesk(story.Words(i)))
                Claim(story, i, i + 1);
        }
    }

    // One past the last line below the opening that holds an address or a number.
    private static int End(WireStory story, int opening)
    {
        var end = opening;
        for (var i = opening + 1; i < story.Passages.Count && i <= opening + MostLines; i++)
        {
            var line = story.Words(i);
            if (story.Passages[i].Kind is not null || line.Length > LongestLine || LineEnd.IsStop(line))
                break;
            if (HasAddress(line))
                end = i + 1;
        }

        return end;
    }

    private static bool IsOpening(ReadOnlySpan<char> line) => line.Length <= 60 && Openings.Contains(line.Trim("*#: ,"));

    // "((ann.lee@example.org; +1 555 0100))", "Vilnius newsroom, +370 5 555 0100".
    private static bool IsDesk(ReadOnlySpan<char> line) =>
        (line.StartsWith("To contact ", StringComparison.Ordinal) && HasAddress(line)) || (line.StartsWith("((", StringComparison.Ordinal) && line.EndsWith("))", StringComparison.Ordinal))
        || (line.Length <= LongestLine && line.Count(' ') <= 8 && !LineEnd.IsStop(line) && HasAddress(line));

    private static bool HasAddress(ReadOnlySpan<char> line) => line.IndexOf('@') is > 0 and var at && at + 1 < line.Length && char.IsLetterOrDigit(line[at + 1])
        && char.IsLetterOrDigit(line[at - 1]) || HasPhone(line);

    // "+1 555 0100", "(555) 555-0100", "555-555-0100"; figures parted by spaces alone are a table's, and a day is no number to call.
    private static bool HasPhone(ReadOnlySpan<char> line)
    {
        while (line.IndexOfAnyInRange('0', '9') is >= 0 and var first)
        {
            var marked = first > 0 && line[first - 1] is '+' or '(';
            line = line[first..];
            var end = line.IndexOfAnyExcept(PhoneSigns);
            var run = end < 0 ? line : line[..end];
            if (Digits(run) >= PhoneDigits && (marked || run.Trim().Contains('-')) && DayReader.Read(run) is null)
                return true;
            line = line[run.Length..];
        }

        return false;
    }

    private static int Digits(ReadOnlySpan<char> run)
    {
        var digits = 0;
        foreach (var c in run)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits;
    }

    private static void Claim(WireStory story, int start, int end)
    {
        for (var i = start; i < end; i++)
            story.Claim(i, BlockKind.Metadata);
    }
}
