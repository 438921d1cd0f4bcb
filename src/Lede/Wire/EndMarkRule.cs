using System.Buffers;

namespace Lede.Wire;

/// <summary>Marks that close a story, and the rights line after it.</summary>
internal static class EndMarkRule
{
    private static readonly SearchValues<char> Rule = SearchValues.Create("_-=*—–~ ");

    public static void Apply(WireStory story)
    {
        for (var i = story.Passages.Count - 1; i > 0; i--)
        {
            if (story.Passages[i].Kind is null && (Is(story.Words(i)) || IsRights(story.Words(i))))
                story.Claim(i, BlockKind.Metadata);
        }
    }

    public static bool Is(ReadOnlySpan<char> line) =>
        line is "###" or "##" or "#" or "-30-" or "—30—" or "- 30 -" or "ENDS" or "END" or "-ends-" or "-END-" or "NNNN"
        || (line.Length >= 3 && !line.ContainsAnyExcept(Rule));

    private static bool IsRights(ReadOnlySpan<char> line) =>
        line.StartsWith("©", StringComparison.Ordinal) || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase);
}
