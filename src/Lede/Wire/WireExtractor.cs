using Lede.Reading;

namespace Lede.Wire;

/// <summary>Wire copy to a draft.</summary>
internal static class WireExtractor
{
    public static Draft Extract(Copy copy, ArticleSource source, ParserOptions options, CancellationToken stop)
    {
        var text = new ArticleText(copy.Text);
        var blocks = new List<DraftBlock>();
        var start = 0;
        while (start < copy.Text.Length)
        {
            stop.ThrowIfCancellationRequested();
            var end = copy.Text.IndexOf('\n', start);
            if (end < 0)
                end = copy.Text.Length;
            var line = copy.Text.AsSpan(start, end - start);
            if (!line.IsWhiteSpace())
            {
                var from = start + (line.Length - line.TrimStart().Length);
                blocks.Add(new DraftBlock(BlockKind.Paragraph, new CharSpan(from, from + line.Trim().Length)));
            }

            start = end + 1;
        }

        return new Draft(text, blocks, new Article
        {
            Status = ArticleStatus.Ok,
            Text = copy.Text,
            Blocks = blocks.Select(block => block.In(text)).ToArray(),
            Url = source.Url?.AbsoluteUri,
            Evidence = options.IncludeEvidence ? new Evidence { Charset = copy.Charset } : null,
        })
        {
            ReferenceDate = source.Published,
        };
    }
}
