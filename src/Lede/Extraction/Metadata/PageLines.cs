using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>The visible lines of a page, in order.</summary>
internal sealed class PageLines
{
    /// <summary>What readers are not shown, or choose from.</summary>
    internal const NodeMarks NotShown = NodeMarks.Raw | NodeMarks.Svg | NodeMarks.Template | NodeMarks.Noscript | NodeMarks.Choices;

    private static readonly bool[] Inline = InlineTags();

    private readonly Page _page;
    private readonly List<PageLine> _lines = new(256);

    private PageLines(Page page)
    {
        _page = page;
    }

    public ReadOnlySpan<PageLine> All => CollectionsMarshal.AsSpan(_lines);

    public static PageLines Read(Page page)
    {
        var lines = new PageLines(page);
        if (page.Body >= 0)
            lines.Cut(page.Body);
        return lines;
    }

    /// <summary>Index of the first line that starts at or after a node; <see cref="All"/>'s length when there is none.</summary>
    public int IndexOf(int node)
    {
        var (low, high) = (0, _lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lines[middle].Start < node)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Copies a line's text, white space collapsed, a space between neighbouring elements, and returns its length; what does not fit is cut.</summary>
    public int CopyText(PageLine line, Span<char> target) => CopyText(line.Start, line.End, target);

    /// <inheritdoc cref="CopyText(PageLine, Span{char})"/>
    public int CopyText(int start, int end, Span<char> target)
    {
        var length = 0;
        for (var node = start; node < end && length < target.Length; node++)
        {
            if (!_page.IsText(node) || _page.Is(node, NotShown))
                continue;
            // Flex boxes part what the source writes side by side: <span>By</span><span>Ann Lee</span>. "5<sup>th</sup>" is one word.
            if (length > 0 && target[length - 1] != ' ' && node > start && !_page.IsText(node - 1) && _page.Tag(node - 1) != Tag.Sup && IsWordPart(_page.Text(node)))
                target[length++] = ' ';
            length = Append(_page.Text(node), target, length);
        }

        return length > 0 && target[length - 1] == ' ' ? length - 1 : length;
    }

    private static bool IsWordPart(ReadOnlySpan<char> text) => text.Length > 0 && char.IsLetterOrDigit(text[0]);

    private static int Append(ReadOnlySpan<char> text, Span<char> target, int length)
    {
        for (var at = 0; at < text.Length && length < target.Length; at++)
        {
            // Eight characters of plain text go as they are; the space that may end them stands alone.
            if (text[at] > ' ' && text.Length - at > Vector128<ushort>.Count && target.Length - length >= Vector128<ushort>.Count && IsPlain(text[at..], out var vector))
            {
                vector.CopyTo(MemoryMarshal.Cast<char, ushort>(target[length..]));
                length += Vector128<ushort>.Count;
                at += Vector128<ushort>.Count - 1;
                continue;
            }

            var c = text[at];
            if (!char.IsWhiteSpace(c) && c != '\u200B')
                target[length++] = c;
            else if (length > 0 && target[length - 1] != ' ')
                target[length++] = ' ';
        }

        return length;
    }

    // Whether the first eight characters are ASCII with single spaces.
    private static bool IsPlain(ReadOnlySpan<char> text, out Vector128<ushort> vector)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        vector = Vector128.Create(characters);
        var space = Vector128.Create((ushort)' ');
        var odd = Vector128.GreaterThan(vector - space, Vector128.Create((ushort)('~' - ' ')))
            | (Vector128.Equals(vector, space) & Vector128.Equals(Vector128.Create(characters[1..]), space));
        return odd == Vector128<ushort>.Zero;
    }

    private void Cut(int body)
    {
        var (start, end, length, block) = (-1, -1, 0, -1);
        for (var node = body + 1; node < _page.End(body); node++)
        {
            if (!_page.IsText(node))
            {
                if (!IsInline(_page.Tag(node)))
                    Flush(ref start, end, ref length);
                continue;
            }

            if (_page.IsBlank(node) || _page.Is(node, NotShown))
                continue;
            var around = Block(node);
            if (around != block)
                Flush(ref start, end, ref length);
            (start, end, length, block) = (start < 0 ? node : start, node + 1, length + _page.Text(node).Length, around);
        }

        Flush(ref start, end, ref length);
    }

    private void Flush(ref int start, int end, ref int length)
    {
        if (start >= 0)
            _lines.Add(new PageLine(start, end, length));
        (start, length) = (-1, 0);
    }

    // Inline elements nest a few deep; where hostile pages nest them deeper the line is cut, which bounds the way up.
    private int Block(int node)
    {
        var parent = _page.Parent(node);
        for (var steps = 0; steps < 12 && IsInline(_page.Tag(parent)); steps++)
            parent = _page.Parent(parent);
        return parent;
    }

    private static bool IsInline(Tag tag) => Inline[(int)tag];

    private static bool[] InlineTags()
    {
        var inline = new bool[Enum.GetValues<Tag>().Length];
        foreach (var tag in Enum.GetValues<Tag>())
            inline[(int)tag] = tag is Tag.A or Tag.Abbr or Tag.B or Tag.Bdi or Tag.Bdo or Tag.Big or Tag.Cite or Tag.Code or Tag.Data or Tag.Del
                or Tag.Dfn or Tag.Em or Tag.Font or Tag.I or Tag.Ins or Tag.Kbd or Tag.Label or Tag.Mark or Tag.Nobr or Tag.Q or Tag.S or Tag.Small or Tag.Span
                or Tag.Strong or Tag.Sub or Tag.Sup or Tag.Svg or Tag.Foreign or Tag.Time or Tag.Tt or Tag.U or Tag.Var or Tag.Wbr or Tag.Img or Tag.Picture or Tag.Source;
        return inline;
    }
}
