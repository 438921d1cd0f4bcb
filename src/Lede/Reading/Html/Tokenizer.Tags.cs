using System.Buffers;

namespace Lede.Reading.Html;

internal sealed partial class Tokenizer
{
    private static readonly SearchValues<byte> SpaceOrEnd = SearchValues.Create("\t\n\f\r >"u8);

    private TokenKind Tag(int nameStart, bool isEnd)
    {
        var at = ReadName(nameStart, (byte)'>', out var key);
        Name = names.Number(key, nameStart, at - nameStart);
        attributes.BeginTag();
        EveryAttribute?.Clear();
        SelfClosing = false;
        while (at < _end)
        {
            var character = _bytes[at];
            if (character == '>')
            {
                _position = at + 1;
                return isEnd ? TokenKind.EndTag : TokenKind.StartTag;
            }

            if (character == '/' && at + 1 < _end && _bytes[at + 1] == '>')
            {
                SelfClosing = true;
                _position = at + 2;
                return isEnd ? TokenKind.EndTag : TokenKind.StartTag;
            }

            at = IsSpace(character) || character == '/' ? at + 1 : Attribute(at, isEnd);
        }

        _position = _end; // the page ended inside the tag: there is no tag
        return TokenKind.End;
    }

    private int Attribute(int start, bool isEnd)
    {
        var at = ReadName(start, (byte)'=', out var key);
        var name = isEnd ? AttributeName.Other : (AttributeName)NameTable.Attributes.Find(key, _bytes.AsSpan(start, at - start));
        if (!attributes.Accept(name))
            name = AttributeName.Other;
        var nameSlice = new PageSlice(start, at - start);
        if (at < _end && _bytes[at] != '=')
            at = SkipSpace(at);
        if (at < _end && _bytes[at] == '=')
            return Value(SkipSpace(at + 1), name, nameSlice);
        Keep(name, nameSlice, default);
        return at;
    }

    private int Value(int at, AttributeName name, PageSlice nameSlice)
    {
        if (at >= _end)
            return _end;
        var quote = _bytes[at];
        if (quote == '>')
        {
            Keep(name, nameSlice, default);
            return at;
        }

        var isQuoted = quote is (byte)'"' or (byte)'\'';
        var start = isQuoted ? at + 1 : at;
        var rest = _bytes.AsSpan(start, _end - start);
        var length = isQuoted ? rest.IndexOf(quote) : rest.IndexOfAny(SpaceOrEnd);
        if (length < 0)
            return _end;
        Keep(name, nameSlice, new PageSlice(start, length));
        return start + length + (isQuoted ? 1 : 0);
    }

    private void Keep(AttributeName name, PageSlice nameSlice, PageSlice value)
    {
        if (EveryAttribute is not null)
            Record(nameSlice, value);
        else if (name != AttributeName.Other)
            attributes.Add(name, value.Length == 0 ? 0 : PageText.Undecoded(value.Start), value.Length);
    }

    private void Record(PageSlice nameSlice, PageSlice value)
    {
        var name = text.AddName(nameSlice.Start, nameSlice.Length);
        var kept = new PageAttribute { Start = PageText.Undecoded(value.Start), Length = value.Length };
        EveryAttribute!.Add((text.Decoded(name.Start, name.Length).ToString(), text.Value(ref kept).ToString()));
    }
}
