using System.Buffers;
using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>The byline a reader sees: lines near the headline that begin with <c>By</c> and the like, or that stand in an element named for it.</summary>
internal static class VisibleByline
{
    // Where a byline's parts are cut; pages print it in one line of at most this many parts.
    private const int MaxParts = 24;
    // A longer line tells more than who wrote.
    private const int MaxBylineLine = 140;

    // Lines between a printed date and the name it stands with.
    private const int LinesBeside = 2;

    private static readonly SearchValues<char> NoName = SearchValues.Create("?!:,;&/|()0123456789");

    private static readonly SearchValues<string> ProfilePaths =
        SearchValues.Create(["/author", "/contributor", "/profile/", "/people/", "/staff/", "/writers/"], StringComparison.OrdinalIgnoreCase);

    public static void Read(Page page, HeadlineArea area, Findings found)
    {
        var cueBefore = false; // the line before was a cue and nothing else
        var lines = area.Lines.All;
        for (var i = area.First; i < area.End; i++)
        {
            if (area.IsHeadline(lines[i]) || lines[i].Length > HeadlineArea.MaxLine)
                cueBefore = false;
            else
                cueBefore = Line(page, area, lines[i], cueBefore, found);
        }
    }

    /// <summary>The byline as printed: of the chosen findings, else of the line that names one of them; <c>null</c> when none is printed.</summary>
    public static string? Printed(Findings found, IReadOnlyList<Finding> authors)
    {
        foreach (var finding in found.All)
        {
            if (finding is { Field: MetadataField.Author, Source: MetadataSource.Visible or MetadataSource.VisibleElsewhere }
                && authors.Any(author => finding == author || finding.Value.Contains(author.Value, StringComparison.OrdinalIgnoreCase)))
            {
                return finding.Printed ?? finding.Value;
            }
        }

        return null;
    }

    /// <summary>Looks for a signature away from the headline: under the text or in a box about the author.</summary>
    public static void ReadElsewhere(Page page, HeadlineArea area, Findings found)
    {
        var cueBefore = false;
        var lines = area.Lines.All;
        for (var i = 0; i < lines.Length; i++)
        {
            if ((i >= area.First && i < area.End) || lines[i].Length > 100)
                cueBefore = false;
            else
                cueBefore = Line(page, area, lines[i], cueBefore, found, MetadataSource.VisibleElsewhere);
        }
    }

    /// <summary>Names that stand alone beside a printed date, for pages that mark them in no other way.</summary>
    public static void ReadBesideDates(Page page, HeadlineArea area, SiteNames site, Findings found)
    {
        Span<char> buffer = stackalloc char[64];
        foreach (var date in found.All.Where(finding => finding.Source == MetadataSource.Visible && finding.Field != MetadataField.Author).ToArray())
        {
            var at = area.Lines.IndexOf(date.Node);
            for (var i = Math.Max(area.First, at - LinesBeside); i < Math.Min(area.End, at + LinesBeside + 1); i++)
            {
                var line = area.Lines.All[i];
                if (i == at || area.IsHeadline(line) || line.Length > 60)
                    continue;
                var text = buffer[..area.Lines.CopyText(line, buffer)];
                if (TextWords.Count(text) is 2 or 3 && !text.ContainsAny(NoName) && AuthorNames.Kind(text, site) == AuthorKind.Person && (area.Hints(line.Start) & (ClassHint.Aside | ClassHint.Soft | ClassHint.Share)) == 0)
                {
                    found.Add(new Finding(MetadataField.Author, MetadataSource.Visible, "name beside date", text.ToString()) { Node = line.Start });
                    return;
                }
            }
        }
    }

    // Returns whether the line is a cue for the next one.
    private static bool Line(Page page, HeadlineArea area, PageLine line, bool cueBefore, Findings found, MetadataSource source = MetadataSource.Visible)
    {
        Span<char> buffer = stackalloc char[HeadlineArea.MaxLine + 60];
        Span<Range> parts = stackalloc Range[MaxParts];
        var count = Parts(page, line, buffer, parts);
        if (count == 0)
            return cueBefore;
        var hints = area.Hints(line.Start);
        if ((hints & ClassHint.Aside) != 0)
            return false;
        if (BylineText.IsOther(buffer[parts[0]]))
            return false;
        var start = BylineText.Start(buffer, parts[..count], out var offset, out var hasCue);
        if (hasCue && start == count)
            return true;
        if (!hasCue && !cueBefore && (hints & (ClassHint.Author | ClassHint.Bio)) != ClassHint.Author && !IsProfileLink(page, line.Start))
            return false;
        var names = BylineText.Names(buffer, parts[..count], start, offset);
        // "By focusing on what matters": small letters behind a cue are a user's name only when nothing follows.
        if ((hasCue || cueBefore) && !names.ContainsAnyInRange('A', 'Z') && names.ContainsAnyInRange('a', 'z') && HasMore(buffer, parts[..count], names))
            return false;
        if (names.Length is > 1 and < 160 && !BylineText.IsSentence(names))
        {
            found.Add(new Finding(MetadataField.Author, source, hasCue || cueBefore ? "byline" : "byline element", PlainText.Tidy(names))
            {
                Node = line.Start,
                IsSigned = hasCue || cueBefore,
                IsLine = line.Length <= MaxBylineLine,
                Printed = hasCue ? PlainText.Tidy(string.Concat(BylineText.Cue(buffer, parts[..count], start, offset), " ", names)) : null,
            });
        }

        return false;
    }

    private static bool HasMore(ReadOnlySpan<char> buffer, ReadOnlySpan<Range> parts, ReadOnlySpan<char> names)
    {
        var (_, end) = parts[^1].GetOffsetAndLength(buffer.Length) is var (start, length) ? (start, start + length) : default;
        var at = buffer[..end].IndexOf(names);
        return at >= 0 && TextWords.Count(buffer[(at + names.Length)..end]) > 0;
    }

    // <a href="…/author/ann-lee">Ann Lee</a>
    private static bool IsProfileLink(Page page, int text)
    {
        var steps = 0;
        foreach (var node in page.Ancestors(text))
        {
            if (steps++ == 3)
                break;
            if (page.Tag(node) != Tag.A)
                continue;
            var href = page.Attribute(node, AttributeName.Href);
            return href.ContainsAny(ProfilePaths);
        }

        return false;
    }

    // The line's text with a range for each run of an element of its own.
    private static int Parts(Page page, PageLine line, Span<char> buffer, Span<Range> parts)
    {
        var (count, length, parent) = (0, 0, -1);
        for (var node = line.Start; node < line.End && count < parts.Length; node++)
        {
            if (!page.IsText(node) || page.IsBlank(node) || page.Is(node, PageLines.NotShown))
                continue;
            var text = page.Text(node).Trim();
            if (length + text.Length > buffer.Length)
                break;
            text.CopyTo(buffer[length..]);
            parts[count++] = length..(length + text.Length);
            length += text.Length;
            parent = page.Parent(node);
        }

        return count;
    }
}
