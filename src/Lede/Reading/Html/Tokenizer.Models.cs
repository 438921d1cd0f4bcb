namespace Lede.Reading.Html;

internal sealed partial class Tokenizer
{
    private const string ScriptName = "script";

    private TokenKind ModelText()
    {
        var (start, model) = (_position, _model);
        var end = model switch
        {
            ContentModel.Plaintext => _length,
            ContentModel.Cdata => CdataEnd(start),
            ContentModel.Script => ScriptEnd(start),
            _ => RawEnd(start),
        };
        _model = ContentModel.Data;
        _position = model == ContentModel.Cdata ? Math.Min(_length, end + "]]>".Length) : end;
        if (end == start)
            return TokenKind.End;
        var text = _characters.AsSpan(start, end - start);
        if (model != ContentModel.Cdata)
            ReplaceNul(start, text.Length);
        (Start, Length) = (start, text.Length);
        if (model == ContentModel.Rcdata)
            DecodeText();
        else
            IsBlank = SkipSpace(start) >= end;
        return TokenKind.Text;
    }

    private int CdataEnd(int start)
    {
        var found = _characters.AsSpan(start, _length - start).IndexOf("]]>");
        return found < 0 ? _length : start + found;
    }

    private int RawEnd(int start)
    {
        for (var at = start; ; at += 2)
        {
            var found = _characters.AsSpan(at, _length - at).IndexOf("</");
            if (found < 0)
                return _length;
            at += found;
            if (_endTag is not null && IsTagName(at + 2, _endTag))
                return at;
        }
    }

    // Scripts may hold "<!-- <script> ... </script> -->", whose inner end tag is not the script's.
    private int ScriptEnd(int start)
    {
        var escapedFrom = -1;
        var doubled = false;
        for (var at = start; ; at++)
        {
            var rest = _characters.AsSpan(at, _length - at);
            var found = escapedFrom < 0 ? rest.IndexOf('<') : rest.IndexOfAny('<', '>');
            if (found < 0)
                return _length;
            at += found;
            if (_characters[at] == '>')
            {
                if (at - 2 >= escapedFrom && _characters[at - 1] == '-' && _characters[at - 2] == '-')
                    (escapedFrom, doubled) = (-1, false);
            }
            else if (at + 1 < _length && _characters[at + 1] == '/')
            {
                if (!doubled && _endTag is not null && IsTagName(at + 2, _endTag))
                    return at;
                doubled &= !IsTagName(at + 2, ScriptName);
            }
            else if (escapedFrom >= 0)
            {
                doubled |= IsTagName(at + 1, ScriptName);
            }
            else if (rest[found..].StartsWith("<!--"))
            {
                escapedFrom = at + 2;
                at++;
            }
        }
    }

    // Whether the name stands here and ends here.
    private bool IsTagName(int at, string name)
    {
        var after = at + name.Length;
        return after < _length
            && (_characters[after] is '>' or '/' || IsSpace(_characters[after]))
            && _characters.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
