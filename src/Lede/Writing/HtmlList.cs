using System.Text;

namespace Lede.Writing;

/// <summary>A list in HTML; a deeper item opens a list inside the item before it.</summary>
internal sealed class HtmlList(StringBuilder html, Action<TextSpan> writeInlines)
{
    public void Write(IReadOnlyList<ListItem> items, string element)
    {
        var depth = -1;
        foreach (var item in items)
        {
            var wanted = Math.Clamp(item.Depth, 0, depth + 1);
            if (wanted > depth)
            {
                html.Append('<').Append(element).Append(">\n");
                depth++;
            }
            else
            {
                for (; depth > wanted; depth--)
                    CloseList(element);
                html.Append("</li>\n");
            }

            html.Append("<li>");
            writeInlines(item.Span);
        }

        for (; depth >= 0; depth--)
            CloseList(element);
    }

    private void CloseList(string element) => html.Append("</li>\n</").Append(element).Append(">\n");
}
