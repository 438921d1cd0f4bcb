using System.Text;

namespace Lede.Reading.Html;

internal sealed partial class Tokenizer
{
    private const string ScriptName = "script";

    private TokenKind ModelText()
    {
        var (start, model) = (_position, _model);
        var end = model switch
        {
            ContentModel.Plaintext => _end,
            ContentModel.Cdata => CdataEnd(start),
            ContentModel.Script => ScriptEnd(start),
            _ => RawEnd(start),
        };
        _model = ContentModel.Data;
        _position = model == ContentModel.Cdata ? Math.Min(_end, end + "]]>".Length) : end;
        if (end == start)
            return TokenKind.End;
        (IsBlank, HasNul) = (SkipSpace(start) >= end, false);
        switch (model)
        {
            case ContentModel.Rcdata:
                Refer(text.AddRaw(start, end - start));
                break;
            case ContentModel.Plaintext:
                (Start, Length) = text.AddRaw(start, end - start);
                break;
            case ContentModel.Cdata:
                (Start, Length) = text.AddLines(start, end - start);
                HasNul = text.Decoded(Start, Length).Contains('\0');
                break;
            default:
                (Start, Length) = (PageText.Undecoded(start), end - start);
                break;
        }

        return TokenKind.Text;
    }

    private int CdataEnd(int start)
    {
        var found = _bytes.AsSpan(start, _end - start).IndexOf("]]>"u8);
        return found < 0 ? _end : start + found;
    }

    private int RawEnd(int start)
    {
        for (var at = start; ; at += 2)
        {
            var found = _bytes.AsSpan(at, _end - at).IndexOf("</"u8);
            if (found < 0)
                return _end;
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
            var rest = _bytes.AsSpan(at, _end - at);
            var found = escapedFrom < 0 ? rest.IndexOf((byte)'<') : rest.IndexOfAny((byte)'<', (byte)'>');
            if (found < 0)
                return _end;
            at += found;
            if (_bytes[at] == '>')
            {
                if (at - 2 >= escapedFrom && _bytes[at - 1] == '-' && _bytes[at - 2] == '-')
                    (escapedFrom, doubled) = (-1, false);
            }
            else if (at + 1 < _end && _bytes[at + 1] == '/')
            {
                if (!doubled && _endTag is not null && IsTagName(at + 2, _endTag))
                    return at;
                doubled &= !IsTagName(at + 2, ScriptName);
            }
            else if (escapedFrom >= 0)
            {
                doubled |= IsTagName(at + 1, ScriptName);
            }
            else if (rest[found..].StartsWith("<!--"u8))
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
        return after < _end
            && (_bytes[after] is (byte)'>' or (byte)'/' || IsSpace(_bytes[after]))
            && Ascii.EqualsIgnoreCase(_bytes.AsSpan(at, name.Length), name);
    }
}
