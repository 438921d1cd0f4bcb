using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Reads the <c>h1</c> elements.</summary>
internal static class HeadingText
{
    // A page that repeats h1 for every section still has its headline among the first.
    private const int MaxHeadings = 12;

    /// <summary>Adds each heading: its lines joined, without lines that only date or sign it.</summary>
    public static void Read(Page page, PageLines lines, IReadOnlyList<int> headings, Findings found)
    {
        Span<char> buffer = stackalloc char[600];
        foreach (var node in headings.Take(MaxHeadings))
        {
            var length = 0;
            for (var i = lines.IndexOf(node); i < lines.All.Length && lines.All[i].Start < page.End(node); i++)
            {
                var line = lines.All[i];
                var at = length == 0 ? 0 : length + 1;
                if (at >= buffer.Length)
                    break;
                var copied = lines.CopyText(line.Start, Math.Min(line.End, page.End(node)), buffer[at..]);
                if (DateLine.IsOnlyDate(buffer.Slice(at, copied)))
                    continue;
                if (at > 0)
                    buffer[length] = ' ';
                length = at + copied;
            }

            if (PlainText.Tidy(buffer[..length]) is { Length: > 0 } text)
                found.Add(new Finding(MetadataField.Headline, MetadataSource.Heading, "h1", text) { Node = node });
        }
    }
}
