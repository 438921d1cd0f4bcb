using System.Text;

namespace Lede.Writing;

/// <summary>Writes stretches of the text with the marks of several layers, nested well whatever the layers hold: a mark that would cross one of an
/// outer layer is closed and opened again.</summary>
/// <param name="text">The text.</param>
/// <param name="layers">Outermost first.</param>
/// <param name="escape">Appends a stretch of plain text, escaped for the format.</param>
internal sealed class InlineWriter(string text, IReadOnlyList<InlineLayer> layers, Action<StringBuilder, ReadOnlySpan<char>> escape)
{
    private readonly InlineMark?[] _open = new InlineMark?[layers.Count];

    /// <summary>Writes one stretch; all marks are closed at its end. Stretches must come in the order of the text.</summary>
    public void Write(StringBuilder into, CharSpan span)
    {
        var position = span.Start;
        while (position < span.End)
        {
            var until = Enter(into, position, span.End);
            escape(into, text.AsSpan(position, until - position));
            position = until;
        }

        CloseFrom(into, 0);
    }

    private int Enter(StringBuilder into, int position, int end)
    {
        var until = end;
        for (var i = 0; i < layers.Count; i++)
        {
            var mark = layers[i].At(position, out var changes);
            until = Math.Min(until, changes);
            if (mark == _open[i])
                continue;
            CloseFrom(into, i);
            _open[i] = mark;
            into.Append(mark?.Open);
        }

        return until;
    }

    private void CloseFrom(StringBuilder into, int layer)
    {
        for (var i = layers.Count - 1; i >= layer; i--)
        {
            into.Append(_open[i]?.Close);
            _open[i] = null;
        }
    }
}
