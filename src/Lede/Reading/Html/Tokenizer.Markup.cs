using System.Text;

namespace Lede.Reading.Html;

internal sealed partial class Tokenizer
{
    private static ReadOnlySpan<byte> CdataStart => "[CDATA["u8;

    // What follows "<!".
    private TokenKind Declaration(int at)
    {
        var rest = _bytes.AsSpan(at, _end - at);
        if (rest.StartsWith("--"u8))
            return Comment(at + 2);
        if (StartsWith(rest, "doctype"u8))
            return Doctype(at + "doctype".Length);
        if (!AllowCdata || !rest.StartsWith(CdataStart))
            return BogusComment(at);
        _position = at + CdataStart.Length;
        Enter(ContentModel.Cdata, null);
        return TokenKind.End; // no token yet; the caller goes on
    }

    private TokenKind BogusComment(int start)
    {
        var length = _bytes.AsSpan(start, _end - start).IndexOf((byte)'>');
        _position = length < 0 ? _end : start + length + 1;
        return CommentToken(start, length < 0 ? _end : start + length);
    }

    private TokenKind Comment(int start)
    {
        var rest = _bytes.AsSpan(start, _end - start);
        if (rest.StartsWith(">"u8) || rest.StartsWith("->"u8))
        {
            _position = start + rest.IndexOf((byte)'>') + 1;
            return CommentToken(start, start);
        }

        for (var at = 0; ;)
        {
            var dashes = rest[at..].IndexOf("--"u8);
            if (dashes < 0)
                break;
            at += dashes + 2;
            while (at < rest.Length && rest[at] == '-')
                at++;
            var bang = at < rest.Length && rest[at] == '!' ? 1 : 0;
            if (at + bang < rest.Length && rest[at + bang] == '>')
            {
                _position = start + at + bang + 1;
                return CommentToken(start, start + at - 2);
            }

            at += bang;
        }

        _position = _end;
        return CommentToken(start, _end - (rest.EndsWith("--!"u8) ? 3 : rest.EndsWith("--"u8) ? 2 : rest.EndsWith("-"u8) ? 1 : 0));
    }

    private TokenKind CommentToken(int start, int end)
    {
        (Start, Length) = (PageText.Undecoded(start), end - start);
        return TokenKind.Comment;
    }

    private static bool StartsWith(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> word) =>
        rest.Length >= word.Length && Ascii.EqualsIgnoreCase(rest[..word.Length], word);
}
