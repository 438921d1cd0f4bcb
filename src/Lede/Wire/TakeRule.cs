namespace Lede.Wire;

/// <summary>The heads of a story sent in pieces, <c>1 COURTS Bridge</c>, <c>2 COURTS Bridge</c>: one slug under a growing number.</summary>
internal static class TakeRule
{
    // A number, a section, and a word or two.
    private const int Longest = 50;

    public static void Apply(WireStory story)
    {
        var first = -1;
        for (var i = 0; i < story.Passages.Count; i++)
        {
            if (story.Passages[i].Kind is not null || Slug(story.Words(i), out var number) is not { IsEmpty: false } slug)
                continue;
            if (number == 1 && first < 0 && i < 3)
            {
                first = i;
            }
            else if (first >= 0 && number > 1 && slug.SequenceEqual(Slug(story.Words(first), out _)))
            {
                // One number alone may open a headline; with its second it is a slug.
                story.Claim(first, BlockKind.Metadata);
                story.Claim(i, BlockKind.Metadata);
            }
        }
    }

    // What follows the number: capitals first, few words, no stop.
    private static ReadOnlySpan<char> Slug(ReadOnlySpan<char> line, out int number)
    {
        number = 0;
        var space = line.IndexOf(' ');
        if (line.Length > Longest || space is < 1 or > 2 || !int.TryParse(line[..space], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number))
            return default;
        var slug = line[(space + 1)..];
        var end = slug.IndexOf(' ');
        var word = end < 0 ? slug : slug[..end];
        return word.Length >= 3 && !word.ContainsAnyExceptInRange('A', 'Z') && slug.Count(' ') <= 3 && !LineEnd.IsStop(slug) ? slug : default;
    }
}
