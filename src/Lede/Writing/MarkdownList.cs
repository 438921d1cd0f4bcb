using System.Globalization;

namespace Lede.Writing;

/// <summary>A list in Markdown. An inner list stands under its item, as far in as that item's text begins.</summary>
internal sealed class MarkdownList(MarkdownText text, Action<TextSpan> writeSpan)
{
    // Deeper lists are flattened into this level: the indent is written on every line, so depth times lines must stay bounded.
    private const int MaxDepth = 32;

    private readonly List<int> _indents = [0];
    private readonly List<int> _numbers = [0];

    /// <param name="items">Its items.</param>
    /// <param name="ordered">Whether they are numbered.</param>
    /// <param name="follows">Whether a list of the same sort stands right before: another marker keeps the two apart.</param>
    public void Write(IReadOnlyList<ListItem> items, bool ordered, bool follows)
    {
        foreach (var item in items)
        {
            var depth = Math.Clamp(item.Depth, 0, Math.Min(_indents.Count - 1, MaxDepth));
            _indents.RemoveRange(depth + 1, _indents.Count - depth - 1);
            _numbers.RemoveRange(depth + 1, _numbers.Count - depth - 1);
            var marker = ordered
                ? (++_numbers[depth]).ToString(CultureInfo.InvariantCulture) + (follows ? ") " : ". ")
                : follows ? "* " : "- ";
            text.Raw(new string(' ', _indents[depth]) + marker);
            _indents.Add(_indents[depth] + marker.Length);
            _numbers.Add(0);
            text.Prefix = new string(' ', _indents[^1]);
            writeSpan(item.Span);
            text.Prefix = "";
        }
    }
}
