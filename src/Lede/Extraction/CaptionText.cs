using Lede.Extraction.Blocks;
using Lede.Extraction.Learnt;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Tells a caption from its credit: by the element that holds the credit, else by the words that open one.</summary>
internal static class CaptionText
{
    // A credit is a name or two and an agency.
    private const int MaxCredit = 120;

    private static readonly string[] Openings = ["Photo: ", "Photo by ", "Photograph: ", "Photograph by ", "Image: ", "Image credit: ", "Credit: ", "Picture: ", "Photo credit: ", "Source: ", "Foto: ", "Crédit photo : "];

    public static (string? Caption, string? Credit) Split(Page page, int caption)
    {
        var end = page.End(caption);
        var credit = -1;
        for (var node = caption + 1; node < end && credit < 0; node++)
            credit = !page.IsText(node) && IsCredit(page.Attribute(node, AttributeName.Class)) ? node : -1;
        if (credit >= 0)
            return (NullIfEmpty(Gather(page, caption, (credit, page.End(credit)))), Name(Gather(page, credit, (-1, -1))));
        return Split(Gather(page, caption, (-1, -1)));
    }

    // A credit's own element may say that it is one: "Photo: Ann Lee".
    private static string? Name(string credit) => Split(credit) is (null, { } name) ? name : NullIfEmpty(credit);

    /// <summary>Cuts a credit off the end of a caption.</summary>
    public static (string? Caption, string? Credit) Split(string text)
    {
        foreach (var opening in Openings)
        {
            var at = text.LastIndexOf(opening, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || text.Length - at > MaxCredit || at > 0 && char.IsLetter(text[at - 1]))
                continue;
            return (NullIfEmpty(text[..at].TrimEnd(' ', '(', '|', '-', '–', '—', '[')), NullIfEmpty(text[(at + opening.Length)..].TrimEnd(')', ']', ' ')));
        }

        // An agency in brackets ends the caption: (AP Photo/Ann Lee).
        var open = text.LastIndexOf('(');
        if (open > 0 && text.EndsWith(')') && text.Length - open < MaxCredit && text.AsSpan(open).Contains('/'))
            return (NullIfEmpty(text[..open].TrimEnd()), NullIfEmpty(text[(open + 1)..^1]));
        return (NullIfEmpty(text), null);
    }

    private static bool IsCredit(ReadOnlySpan<char> names)
    {
        var words = new NameWords(names);
        while (words.MoveNext())
        {
            if (words.Current.Equals("credit", StringComparison.OrdinalIgnoreCase) || words.Current.Equals("copyright", StringComparison.OrdinalIgnoreCase)
                || words.Current.Equals("photographer", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string Gather(Page page, int from, (int First, int End) without)
    {
        var end = page.End(from);
        var length = 0;
        for (var node = from; node < end; node++)
            length += page.Text(node).Length + 1;
        var target = new char[length + 1];
        var written = 0;
        var space = false;
        for (var node = from; node < end; node++)
        {
            if (node >= without.First && node < without.End || page.Is(node, NodeMarks.Raw | NodeMarks.Svg))
                continue;
            space |= TagKinds.Of(page.Tag(node)) is TagKind.Block or TagKind.Break;
            if (page.IsText(node))
                written += TextFold.Fold(page.Text(node), target.AsSpan(written), written == 0, ref space);
        }

        return new string(target, 0, written);
    }

    private static string? NullIfEmpty(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
