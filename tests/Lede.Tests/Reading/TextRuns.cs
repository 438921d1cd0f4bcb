using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Lede.Reading;

namespace Lede.Tests.Reading;

/// <summary>The runs of text of a page, by our tree and by AngleSharp's. Text parted only by a comment or a stray tag is one run; white space is evened out.</summary>
internal static class TextRuns
{
    private static readonly HtmlParserOptions WithoutScripting = new() { IsScripting = false };

    public static List<TextRun> Of(Page page)
    {
        var runs = new List<TextRun>();
        var text = new StringBuilder();
        for (var i = 1; i < page.Count; i++)
        {
            if (!page.IsText(i))
                continue;
            text.Append(page.Text(i));
            if (i + 1 < page.Count && page.IsText(i + 1) && page.Parent(i + 1) == page.Parent(i))
                continue;
            Add(runs, text, Block(page, i));
        }

        return runs;
    }

    public static List<TextRun> Of(string html)
    {
        using var document = new HtmlParser(WithoutScripting).ParseDocument(html);
        var runs = new List<TextRun>();
        var text = new StringBuilder();
        INode? node = document.DocumentElement;
        while (node is not null)
        {
            if (node is IText run)
            {
                text.Append(run.Data);
                if (NextButComments(run) is not IText)
                    Add(runs, text, Block(run));
            }

            node = Following(node, document.DocumentElement);
        }

        return runs;
    }

    private static void Add(List<TextRun> runs, StringBuilder text, string block)
    {
        var even = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.Clear();
        if (even.Length > 0)
            runs.Add(new TextRun(even, block));
    }

    private static string Block(Page page, int node)
    {
        foreach (var ancestor in page.Ancestors(node))
        {
            if (page.Tag(ancestor).IsBlock())
                return page.Name(ancestor).ToString();
        }

        return "";
    }

    private static string Block(INode node)
    {
        for (var at = Up(node); at is not null; at = Up(at))
        {
            if (at is IHtmlElement && Enum.TryParse<Tag>(at.NodeName, ignoreCase: true, out var tag) && tag.IsBlock())
                return at.NodeName.ToLowerInvariant();
        }

        return "";
    }

    private static INode? NextButComments(INode node)
    {
        var next = node.NextSibling;
        while (next is IComment)
            next = next.NextSibling;
        return next;
    }

    // Document order, the content of templates included.
    private static INode? Following(INode node, INode root)
    {
        if (node is IHtmlTemplateElement holder)
            Templates.AddOrUpdate(holder.Content, holder);
        var first = node is IHtmlTemplateElement template ? template.Content.FirstChild : node.FirstChild;
        if (first is not null)
            return first;
        for (var at = node; at is not null && at != root; at = Up(at))
        {
            if (at.NextSibling is { } next)
                return next;
        }

        return null;
    }

    private static INode? Up(INode node) => node.Parent is IDocumentFragment fragment ? TemplateOf(fragment) : node.Parent;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<INode, INode> Templates = [];

    private static INode? TemplateOf(INode fragment) => Templates.TryGetValue(fragment, out var template) ? template : null;
}
