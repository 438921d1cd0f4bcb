using Lede.Annotation;

namespace Lede.Tests.Annotation;

/// <summary>Drafts of plain text for tests of annotators: one paragraph a line.</summary>
internal static class AnnotationDrafts
{
    public static Draft Of(string text)
    {
        var blocks = new List<DraftBlock>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
                blocks.Add(new DraftBlock(BlockKind.Paragraph, new CharSpan(start, start + line.Length)));
            start += line.Length + 1;
        }

        return new Draft(new ArticleText(text), blocks, new Article { Status = ArticleStatus.Ok, Text = text });
    }

    public static Tokens Tokens(string text) => Lede.Annotation.Tokens.Of(Of(text), TestContext.Current.CancellationToken);
}
