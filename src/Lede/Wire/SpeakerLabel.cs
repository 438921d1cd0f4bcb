using Lede.Annotation;

namespace Lede.Wire;

/// <summary>The label before what somebody says in an interview or transcript: <c>Q: …</c>, <c>Reporter: …</c>, <c>A – …</c>.</summary>
internal static class SpeakerLabel
{
    private static readonly WordSet Speakers = new(ListFile.Entries("line-openings.tsv", "speaker"));

    // "Unidentified reporter" and no more.
    private const int Longest = 24;

    public static bool Opens(ReadOnlySpan<char> line)
    {
        var head = line[..Math.Min(line.Length, Longest)];
        var colon = head.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0)
            return Speakers.Contains(head[..colon].Trim());
        // "Q. Did you …", "A – We did": only these two letters need no colon.
        return line.Length > 4 && line[0] is 'Q' or 'A' && line[1..].TrimStart() is { Length: > 2 } rest && rest[0] is '.' or '-' or '–' or '—'
            && rest[1] == ' ' && char.IsUpper(rest[2]);
    }
}
