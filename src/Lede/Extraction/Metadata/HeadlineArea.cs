using System.Buffers;
using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>The lines around the headline, where pages print byline and dates. Pooled: dispose when done.</summary>
internal sealed class HeadlineArea : IDisposable
{
    // Kickers, dates and bylines stand within these many lines of the headline; share bars and lists of authors take some of them.
    private const int LinesBefore = 12;
    private const int LinesAfter = 40;

    /// <summary>Longest line that may be a byline or a date, in characters; longer ones are prose.</summary>
    public const int MaxLine = 220;

    // A dek and a lead stand between headline and byline; after more prose than that the article has begun.
    private const int MaxProseLines = 3;

    // Wrappers around one line before the box that also holds the headline; beyond that they say nothing about the line.
    private const int MaxAncestors = 8;

    private readonly Page _page;

    // 1 + the hints of each element that was looked at: lines share most of what is around them.
    private readonly ushort[] _hints;
    private readonly AttributeReadings<ClassHint> _values;

    public HeadlineArea(Page page, PageLines lines, int headlineNode)
    {
        (_page, Lines, HeadlineNode) = (page, lines, headlineNode);
        _hints = ArrayPool<ushort>.Shared.Rent(page.Count);
        _hints.AsSpan(0, page.Count).Clear();
        _values = new AttributeReadings<ClassHint>(page);
        if (headlineNode < 0)
            return;
        var line = HeadlineLine = lines.IndexOf(headlineNode);
        First = Math.Max(0, line - LinesBefore);
        End = line;
        var prose = 0;
        while (End < lines.All.Length && End < line + LinesAfter && prose < MaxProseLines)
        {
            if (lines.All[End].Length > MaxLine && lines.All[End].Start >= page.End(headlineNode))
                prose++;
            End++;
        }
    }

    public PageLines Lines { get; }

    /// <summary>The element that shows the headline; -1 when it is not known.</summary>
    public int HeadlineNode { get; }

    /// <summary>First line of the area.</summary>
    public int First { get; }

    /// <summary>The headline's own first line; 0 when it is not known.</summary>
    public int HeadlineLine { get; }

    /// <summary>One past its last line; 0 when the headline is not known.</summary>
    public int End { get; }

    /// <summary>Whether at most this many lines lie between a line and the headline.</summary>
    public bool IsNextToHeadline(PageLine line, int distance)
    {
        if (HeadlineNode < 0)
            return false;
        var at = Lines.IndexOf(line.Start);
        return at < HeadlineLine ? HeadlineLine - at <= distance : at - Lines.IndexOf(_page.End(HeadlineNode)) < distance;
    }

    public bool IsHeadline(PageLine line) => HeadlineNode >= 0 && _page.Contains(HeadlineNode, line.Start);

    /// <summary>The element that holds a line and no other, or the line's first text node when its element holds more.</summary>
    public int ElementOf(int text)
    {
        var at = Lines.IndexOf(text);
        var element = text;
        var steps = 0;
        foreach (var ancestor in _page.Ancestors(text))
        {
            if (steps++ == MaxAncestors || Lines.IndexOf(ancestor) != at || Lines.IndexOf(_page.End(ancestor)) != at + 1)
                break;
            element = ancestor;
        }

        return element;
    }

    /// <summary>What the elements around a line say it is, up to the box that also holds the headline.</summary>
    public ClassHint Hints(int node)
    {
        var hints = ClassHint.None;
        var steps = 0;
        foreach (var ancestor in _page.Ancestors(node))
        {
            if (steps++ == MaxAncestors || (HeadlineNode >= 0 && _page.Contains(ancestor, HeadlineNode)) || _page.Tag(ancestor) is Tag.Body)
                break;
            hints |= Own(ancestor);
        }

        return hints;
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_hints);
        _values.Dispose();
    }

    private ClassHint Own(int element)
    {
        if (_hints[element] > 0)
            return (ClassHint)(_hints[element] - 1);
        var hints = Told(element) | _page.Tag(element) switch
        {
            Tag.Nav or Tag.Blockquote or Tag.Figure or Tag.Button => ClassHint.Aside,
            Tag.Time => ClassHint.Date,
            Tag.Aside or Tag.Footer => ClassHint.Soft,
            _ => ClassHint.None,
        };
        _hints[element] = (ushort)((int)hints + 1);
        return hints;
    }

    private ClassHint Told(int element)
    {
        var hints = ClassHint.None;
        for (var i = 0; i < _page.AttributeCount(element); i++)
        {
            if (!ClassHints.IsTold(_page.AttributeNameAt(element, i)) || _page.AttributeSliceAt(element, i) is not { Length: > 0 } value)
                continue;
            ref var reading = ref _values.Find(value, out var isKnown);
            if (!isKnown)
                reading = ClassHints.Of(_page[value]);
            hints |= reading;
        }

        return hints;
    }
}
