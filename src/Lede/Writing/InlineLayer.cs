namespace Lede.Writing;

/// <summary>Marks of one sort over the whole text, in order and apart from each other, walked once from start to end.</summary>
internal sealed class InlineLayer
{
    private readonly InlineMark[] _marks;
    private int _next;

    public InlineLayer(IEnumerable<InlineMark> marks)
    {
        var kept = new List<InlineMark>();
        foreach (var mark in marks.Where(mark => mark.Span.Length > 0).OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End))
        {
            if (kept.Count == 0 || mark.Span.Start >= kept[^1].Span.End)
                kept.Add(mark);
        }

        _marks = kept.ToArray();
    }

    /// <summary>The mark that covers a position, and the next position at which that changes. Positions must not decrease from call to call.</summary>
    public InlineMark? At(int position, out int changes)
    {
        while (_next < _marks.Length && _marks[_next].Span.End <= position)
            _next++;
        if (_next == _marks.Length)
        {
            changes = int.MaxValue;
            return null;
        }

        var mark = _marks[_next];
        changes = mark.Span.Start > position ? mark.Span.Start : mark.Span.End;
        return mark.Span.Start > position ? null : mark;
    }
}
