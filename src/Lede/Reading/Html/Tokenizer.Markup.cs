namespace Lede.Reading.Html;

internal sealed partial class Tokenizer
{
    private const string CdataStart = "[CDATA[";

    // What follows "<!".
    private TokenKind Declaration(int at)
    {
        var rest = _characters.AsSpan(at, _length - at);
        if (rest.StartsWith("--"))
            return Comment(at + 2);
        if (rest.StartsWith("doctype", StringComparison.OrdinalIgnoreCase))
            return Doctype(at + "doctype".Length);
        if (!AllowCdata || !rest.StartsWith(CdataStart))
            return BogusComment(at);
        _position = at + CdataStart.Length;
        Enter(ContentModel.Cdata, null);
        return TokenKind.End; // no token yet; the caller goes on
    }

    private TokenKind BogusComment(int start)
    {
        var length = _characters.AsSpan(start, _length - start).IndexOf('>');
        _position = length < 0 ? _length : start + length + 1;
        return CommentToken(start, length < 0 ? _length : start + length);
    }

    private TokenKind Comment(int start)
    {
        var rest = _characters.AsSpan(start, _length - start);
        if (rest.StartsWith(">") || rest.StartsWith("->"))
        {
            _position = start + rest.IndexOf('>') + 1;
            return CommentToken(start, start);
        }

        for (var at = 0; ;)
        {
            var dashes = rest[at..].IndexOf("--");
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

        _position = _length;
        return CommentToken(start, _length - (rest.EndsWith("--!") ? 3 : rest.EndsWith("--") ? 2 : rest.EndsWith("-") ? 1 : 0));
    }

    private TokenKind CommentToken(int start, int end)
    {
        ReplaceNul(start, end - start);
        (Start, Length) = (start, end - start);
        return TokenKind.Comment;
    }
}
