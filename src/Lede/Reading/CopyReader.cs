using System.Buffers;

namespace Lede.Reading;

/// <summary>Bytes to wire copy.</summary>
internal static class CopyReader
{
    // All line ends but LF, and the C0 controls that frame or pad old wire copy.
    private static readonly SearchValues<char> Unclean = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\u0085\u2028\u2029");

    /// <summary>The copy; <c>null</c> when the bytes are no text.</summary>
    public static Copy? Read(ArticleSource source) =>
        TextDecoder.Decode(source.Bytes.Span, source.Charset) is { } decoded ? new Copy(Clean(decoded.Text), decoded.Charset) : null;

    // CR LF becomes one LF; each other line end, form feeds included, becomes LF; a control character becomes a space, so that it
    // still parts the words it stood between.
    private static string Clean(string text)
    {
        var first = text.AsSpan().IndexOfAny(Unclean);
        if (first < 0)
            return text;

        var clean = new char[text.Length];
        text.AsSpan(0, first).CopyTo(clean);
        var length = first;
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            clean[length++] = c switch
            {
                '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029' => '\n',
                '\t' or '\n' => c,
                < ' ' or '\u007F' => ' ',
                _ => c,
            };
        }

        return new string(clean, 0, length);
    }
}
