namespace Lede.Reading;

/// <summary>Line ends of a page.</summary>
internal static class LineEnds
{
    /// <summary>Makes CR and CR LF a line feed, in place.</summary>
    /// <returns>The new length.</returns>
    public static int Normalise(Span<char> text)
    {
        var read = text.IndexOf('\r');
        if (read < 0)
            return text.Length;
        var write = read;
        while (read < text.Length)
        {
            text[write++] = '\n';
            read += read + 1 < text.Length && text[read + 1] == '\n' ? 2 : 1;
            var rest = text[read..].IndexOf('\r');
            var plain = rest < 0 ? text.Length - read : rest;
            text.Slice(read, plain).CopyTo(text[write..]);
            (read, write) = (read + plain, write + plain);
        }

        return write;
    }
}
