using Lede.Reading;

namespace Lede.Extraction.Blocks;

/// <summary>What an element says of itself by tag, role and visibility.</summary>
internal static class ElementMarks
{
    public static ContextMarks Of(Page page, int node)
    {
        var marks = OfTag(page.Tag(node));
        var count = page.AttributeCount(node);
        for (var i = 0; i < count; i++)
        {
            var name = page.AttributeNameAt(node, i);
            if (name is AttributeName.Hidden or AttributeName.Inert)
                marks |= ContextMarks.Hidden;
            else if (name == AttributeName.AriaHidden)
                marks |= page.AttributeAt(node, i).SequenceEqual("true") ? ContextMarks.Hidden : 0;
            else if (name == AttributeName.Role)
                marks |= OfRole(page.AttributeAt(node, i));
            else if (name == AttributeName.Style)
                marks |= Hides(page.AttributeAt(node, i)) ? ContextMarks.Hidden : 0;
            else if (name == AttributeName.Itemprop)
                marks |= OfProperty(page.AttributeAt(node, i));
        }

        return marks;
    }

    private static ContextMarks OfTag(Tag tag) => tag switch
    {
        Tag.Article => ContextMarks.Article,
        Tag.Main => ContextMarks.Main,
        Tag.Nav => ContextMarks.Nav,
        Tag.Header => ContextMarks.Header,
        Tag.Footer => ContextMarks.Footer,
        Tag.Aside => ContextMarks.Aside,
        Tag.Form or Tag.Fieldset => ContextMarks.Form,
        Tag.Figure => ContextMarks.Figure,
        Tag.Figcaption => ContextMarks.Figure | ContextMarks.Caption,
        Tag.Table => ContextMarks.Table,
        Tag.Caption => ContextMarks.Caption,
        Tag.Ul or Tag.Ol or Tag.Menu or Tag.Dl => ContextMarks.List,
        Tag.Li => ContextMarks.ListItem,
        Tag.Blockquote => ContextMarks.Quote,
        Tag.Details => ContextMarks.Details,
        Tag.A => ContextMarks.Link,
        Tag.Dialog => ContextMarks.Dialog,
        Tag.Button => ContextMarks.Button,
        Tag.P => ContextMarks.Paragraph,
        Tag.Pre or Tag.Code => ContextMarks.Code,
        >= Tag.H1 and <= Tag.H6 => ContextMarks.Heading,
        _ => ContextMarks.None,
    };

    private static ContextMarks OfRole(ReadOnlySpan<char> role) => role switch
    {
        "article" => ContextMarks.Article,
        "main" => ContextMarks.Main,
        "navigation" or "menu" or "menubar" or "tablist" => ContextMarks.Nav,
        "banner" => ContextMarks.Header,
        "contentinfo" => ContextMarks.Footer,
        "complementary" => ContextMarks.Aside,
        "form" or "search" => ContextMarks.Form,
        "dialog" or "alertdialog" => ContextMarks.Dialog,
        "button" or "tab" => ContextMarks.Button,
        "heading" => ContextMarks.Heading,
        _ => ContextMarks.None,
    };

    private static ContextMarks OfProperty(ReadOnlySpan<char> property) => property switch
    {
        "articleBody" => ContextMarks.ArticleBody,
        "comment" => ContextMarks.Comment,
        _ => ContextMarks.None,
    };

    private static bool Hides(ReadOnlySpan<char> style)
    {
        for (var at = style.IndexOf("display"); at >= 0 && at < style.Length;)
        {
            var rest = style[(at + "display".Length)..].TrimStart();
            if (rest.StartsWith(":") && rest[1..].TrimStart().StartsWith("none"))
                return true;
            var next = rest.IndexOf("display");
            if (next < 0)
                break;
            at = style.Length - rest.Length + next;
        }

        return style.Contains("visibility:hidden", StringComparison.Ordinal);
    }
}
