using System.Text;

namespace Lede.Writing;

/// <summary>The one place where text becomes HTML: everything an article holds goes through here, into elements and attributes alike.</summary>
internal static class HtmlText
{
    /// <summary>Appends text such that no reader of HTML can take a part of it for markup, in an element or a quoted attribute.</summary>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\t' or '\n' or '\r' => html.Append(c),
                // Other control characters have no place in HTML.
                < ' ' or '\u007F' => html.Append('\uFFFD'),
                _ => html.Append(c),
            };
        }

        return html;
    }

    /// <summary>Appends <c> name="value"</c>; nothing when the value is <c>null</c>.</summary>
    public static StringBuilder AppendAttribute(this StringBuilder html, string name, string? value) =>
        value is null ? html : html.Append(' ').Append(name).Append("=\"").AppendText(value).Append('"');
}
