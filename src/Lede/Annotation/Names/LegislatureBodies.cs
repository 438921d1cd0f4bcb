namespace Lede.Annotation;

/// <summary>Finds bodies that are named in lower case: "Russian parliament’s international affairs committee".</summary>
internal static class LegislatureBodies
{
    private const int MostWordsBetween = 5; // "… foreign affairs and national security committee"

    private static readonly uint[] Legislatures = Hashes("parliament", "senate", "congress", "assembly", "legislature");
    private static readonly uint[] Bodies = Hashes("committee", "subcommittee", "commission");

    /// <summary>One past the last token of such a body that starts at a nationality, or 0.</summary>
    public static int EndAt(NameText text, int demonym)
    {
        var tokens = text.Tokens;
        if ((text.Facts(demonym) & WordFacts.Demonym) == 0 || demonym + 4 >= tokens.Count
            || !Legislatures.Contains(tokens[demonym + 1].Hash) || tokens[demonym + 2].Kind != TokenKind.Possessive)
        {
            return 0;
        }

        var sentence = tokens[demonym].Sentence;
        for (var i = demonym + 3; i < tokens.Count && i <= demonym + 3 + MostWordsBetween && tokens[i].Sentence == sentence && tokens[i].IsWord; i++)
        {
            if (Bodies.Contains(tokens[i].Hash))
                return i + 1;
        }

        return 0;
    }

    private static uint[] Hashes(params string[] words) => words.Select(word => WordHash.Of(word)).ToArray();
}
