namespace Lede.Wire;

/// <summary>Closing credits, read from the end: <c>(Reporting by …; Editing by …)</c>, <c>--With assistance from …</c>,
/// <c>Associated Press writer … contributed to this report.</c></summary>
internal static class SignOffRule
{
    // A credit is short, and stands among the last passages; before it the story is a story.
    private const int Longest = 800;
    private const int FromEnd = 12;

    public static void Apply(WireStory story)
    {
        for (var i = story.Passages.Count - 1; i > 0 && i >= story.Passages.Count - FromEnd; i--)
        {
            if (story.Passages[i].Kind is null && story.Words(i).Length <= Longest && SignOffReader.Opens(story.Words(i)))
                story.Claim(i, BlockKind.SignOff);
        }

        for (var i = Math.Max(0, story.Passages.Count - FromEnd); i < story.Passages.Count; i++)
        {
            if (story.Passages[i].Kind == BlockKind.SignOff)
                SignOffReader.Read(story.Words(i), story.Contributors);
        }

        for (var i = 0; i < story.Contributors.Count; i++)
            story.Contributors[i] = story.Contributors[i] with { Name = FullName(story, story.Contributors[i].Name) };
    }

    // "Lee reported from Boston": the byline has the rest of the name.
    private static string FullName(WireStory story, string name)
    {
        var whole = name.Contains(' ') ? null : story.Article.Authors.Where(author => author.Name.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return whole is [var one] ? one.Name : name;
    }
}
