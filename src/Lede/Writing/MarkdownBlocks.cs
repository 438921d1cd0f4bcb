using System.Text;

namespace Lede.Writing;

/// <summary>The blocks of an article in Markdown.</summary>
internal sealed class MarkdownBlocks
{
    private readonly Article _article;
    private readonly MarkdownText _text;
    private readonly TextPositions _positions;
    private readonly InlineWriter _inlines;

    public MarkdownBlocks(Article article, MarkdownText text)
    {
        _article = article;
        _text = text;
        _positions = new TextPositions(article.Text);
        _inlines = new InlineWriter(article.Text, [new InlineLayer(Links())], text.Escape);
    }

    public void Write()
    {
        Block? last = null;
        foreach (var block in _article.Blocks.Where(_article.Prints))
        {
            if (block.Kind == BlockKind.Image && WebAddress.Of(block.Image?.Url) is null)
                continue;
            _text.StartBlock();
            WriteBlock(block, last);
            last = block;
        }
    }

    private void WriteBlock(Block block, Block? last)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading or BlockKind.Headline:
                // The headline above is the only first-level heading.
                _text.Raw(new string('#', Math.Clamp(block.Level ?? 2, 2, 6)) + " ");
                _text.Line(block.Text);
                break;
            case BlockKind.List when block.Items is { } items:
                new MarkdownList(_text, WriteSpan).Write(items, block.Ordered == true, follows: Alike(block, last));
                break;
            case BlockKind.Quote:
                WriteWithPrefix(block.Span, "> ");
                break;
            case BlockKind.Table when block.Rows is { Count: > 0 } rows:
                WriteTable(rows);
                break;
            case BlockKind.Code:
                WriteCode(block.Text);
                break;
            case BlockKind.Image:
                WriteImage(block.Image!);
                break;
            case BlockKind.Embed:
                WriteEmbed(block.Url);
                break;
            case BlockKind.RelatedHeadline or BlockKind.Notice or BlockKind.SignOff:
                WriteItalic(block.Span);
                break;
            default:
                WriteSpan(block.Span);
                break;
        }
    }

    private static bool Alike(Block list, Block? last) => last?.Kind == BlockKind.List && (last.Ordered == true) == (list.Ordered == true);

    private void WriteSpan(TextSpan span)
    {
        _inlines.Write(_text.Builder, _positions[span]);
        _text.EndLine();
    }

    private void WriteWithPrefix(TextSpan span, string prefix)
    {
        _text.Raw(prefix);
        _text.Prefix = prefix;
        WriteSpan(span);
        _text.Prefix = "";
    }

    private void WriteItalic(TextSpan span)
    {
        var within = _positions[span];
        if (_article.Text.AsSpan(within.Start, within.Length).IsWhiteSpace())
            return;
        _text.Raw("*");
        _inlines.Write(_text.Builder, within);
        _text.Builder.Append('*');
        _text.EndLine();
    }

    private void WriteImage(ArticleImage image)
    {
        _text.Builder.Append("![");
        _text.Escape(_text.Builder, (image.Alt ?? "").ReplaceLineEndings(" "));
        _text.Builder.Append("](").Append(Destination(WebAddress.Of(image.Url)!)).Append(')');
        _text.EndLine();
        if (image is { Caption: null, Credit: null })
            return;
        _text.StartBlock();
        WriteCaption(image);
    }

    private void WriteCaption(ArticleImage image)
    {
        _text.Raw("*");
        _text.Escape(_text.Builder, string.Join(' ', new[] { image.Caption, image.Credit is { } credit ? $"({credit})" : null }.OfType<string>()).ReplaceLineEndings(" "));
        _text.Builder.Append('*');
        _text.EndLine();
    }

    private void WriteEmbed(string? url)
    {
        if (WebAddress.Of(url) is not { } address)
            return;
        _text.Builder.Append('[');
        _text.Escape(_text.Builder, new Uri(address).Host);
        _text.Builder.Append("](").Append(Destination(address)).Append(')');
        _text.EndLine();
    }

    private void WriteTable(IReadOnlyList<TableRow> rows)
    {
        var columns = rows.Max(row => row.Cells.Count);
        var headed = rows[0].Header;
        WriteRow(headed ? rows[0].Cells : [], columns);
        _text.Raw("|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
        _text.EndLine();
        foreach (var row in headed ? rows.Skip(1) : rows)
            WriteRow(row.Cells, columns);
    }

    private void WriteRow(IReadOnlyList<TextSlice> cells, int columns)
    {
        var builder = _text.Builder.Append('|');
        for (var i = 0; i < columns; i++)
        {
            builder.Append(' ');
            if (i < cells.Count)
                _text.Escape(builder, cells[i].Text.ReplaceLineEndings(" ").Trim());
            builder.Append(" |");
        }

        _text.EndLine();
    }

    private void WriteCode(string code)
    {
        var fence = new string('`', Math.Max(3, LongestRunOfBackticks(code) + 1));
        _text.Raw(fence + "\n" + code.TrimEnd('\n') + "\n" + fence);
        _text.EndLine();
    }

    private static int LongestRunOfBackticks(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private IEnumerable<InlineMark> Links()
    {
        foreach (var link in _article.Links)
        {
            if (WebAddress.Of(link.Url) is not { } address)
                continue;
            var span = _positions[link.Span];
            // An exclamation mark before a link would make an image of it.
            var open = span.Start > 0 && _article.Text[span.Start - 1] == '!' ? "<!-- -->[" : "[";
            yield return new InlineMark(span, open, "](" + Destination(address) + ")");
        }
    }

    // Brackets would end the destination; "&copy;" would be read as an entity.
    private static string Destination(string address) => new StringBuilder(address)
        .Replace("(", "%28").Replace(")", "%29").Replace("&", "&amp;").Replace("\\", "%5C").ToString();
}
