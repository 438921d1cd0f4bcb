using System.Text;
using Lede.Reading;

namespace Lede.Tests.Reading;

/// <summary>A page as one line of nested names and quoted text, for tests to compare.</summary>
internal static class PageOutline
{
    public static Page Read(string html, ParserLimits? limits = null) =>
        PageReader.Read(
            new ArticleSource(Encoding.UTF8.GetBytes(html)) { MediaType = "text/html", Charset = "utf-8" },
            limits ?? new ParserLimits(),
            TestContext.Current.CancellationToken).Page!;

    public static string Of(string html)
    {
        using var page = Read(html);
        var outline = new StringBuilder();
        var open = new Stack<int>();
        for (var i = Math.Max(page.Body, 0); i < page.End(Math.Max(page.Body, 0)); i++)
        {
            while (open.Count > 0 && page.End(open.Peek()) <= i)
                Close(outline, open);
            if (page.IsText(i))
            {
                outline.Append('\'').Append(page.Text(i)).Append("' ");
                continue;
            }

            outline.Append(page.Name(i)).Append('(');
            open.Push(i);
        }

        while (open.Count > 0)
            Close(outline, open);
        return outline.ToString().TrimEnd();
    }

    private static void Close(StringBuilder outline, Stack<int> open)
    {
        open.Pop();
        if (outline[^1] == ' ')
            outline.Length--;
        outline.Append(") ");
    }
}
