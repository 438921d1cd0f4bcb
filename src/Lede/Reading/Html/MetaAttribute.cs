namespace Lede.Reading.Html;

/// <summary>An attribute met by the prescan: the standard's "get an attribute", over bytes.</summary>
internal readonly record struct MetaAttribute(Range NameRange, Range ValueRange)
{
    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> page) => page[NameRange];

    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> page) => page[ValueRange];

    /// <summary>Reads the next attribute of a tag; false at the tag's end, which is passed by.</summary>
    public static bool Read(ReadOnlySpan<byte> page, ref int at, out MetaAttribute attribute)
    {
        attribute = default;
        while (at < page.Length && (IsSpace(page[at]) || page[at] == '/'))
            at++;
        if (at >= page.Length)
            return false;
        if (page[at] == '>')
        {
            at++;
            return false;
        }

        var start = at;
        while (at < page.Length && page[at] is not ((byte)'/' or (byte)'>') && !IsSpace(page[at]) && (page[at] != '=' || at == start))
            at++;
        var name = start..at;
        at = SkipSpace(page, at);
        if (at >= page.Length || page[at] != '=')
        {
            attribute = new MetaAttribute(name, at..at);
            return at < page.Length;
        }

        at = SkipSpace(page, at + 1);
        attribute = new MetaAttribute(name, Read(page, ref at));
        return at < page.Length;
    }

    public static int SkipSpace(ReadOnlySpan<byte> page, int at)
    {
        while (at < page.Length && IsSpace(page[at]))
            at++;
        return at;
    }

    public static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f';

    private static Range Read(ReadOnlySpan<byte> page, ref int at)
    {
        if (at < page.Length && page[at] is (byte)'"' or (byte)'\'')
        {
            var quote = page[at++];
            var start = at;
            var length = page[at..].IndexOf(quote);
            var end = length < 0 ? page.Length : at + length;
            at = Math.Min(page.Length, end + 1);
            return start..end;
        }

        var from = at;
        while (at < page.Length && page[at] != '>' && !IsSpace(page[at]))
            at++;
        return from..at;
    }
}
