using System.Runtime.CompilerServices;

namespace Lede.Reading.Html;

internal sealed partial class Tokenizer
{
    private const long SpaceBits = (1L << ' ') | (1L << '\n') | (1L << '\t') | (1L << '\f');

    private const int AfterAscii = 0x80;

    private TokenKind Tag(int nameStart, bool isEnd)
    {
        var at = TagName(nameStart);
        attributes.BeginTag();
        EveryAttribute?.Clear();
        SelfClosing = false;
        while (at < _length)
        {
            var character = _characters[at];
            if (character == '>')
            {
                _position = at + 1;
                return isEnd ? TokenKind.EndTag : TokenKind.StartTag;
            }

            if (character == '/' && at + 1 < _length && _characters[at + 1] == '>')
            {
                SelfClosing = true;
                _position = at + 2;
                return isEnd ? TokenKind.EndTag : TokenKind.StartTag;
            }

            at = IsSpace(character) || character == '/' ? at + 1 : Attribute(at, isEnd);
        }

        _position = _length; // the page ended inside the tag: there is no tag
        return TokenKind.End;
    }

    private int TagName(int start)
    {
        var characters = _characters;
        var (packed, every) = (0UL, 0);
        var at = start;
        for (; at < _length; at++)
        {
            var character = characters[at];
            if (character <= '>' && (character is '>' or '/' || IsSpace(character)))
                break;
            character = Lower(at, character);
            packed = NameTable.Pack(packed, character);
            every |= character;
        }

        (Start, Length) = (start, at - start);
        Name = names.Number(characters, start, Length, every < AfterAscii ? packed : 0);
        return at;
    }

    private int Attribute(int start, bool isEnd)
    {
        var characters = _characters;
        var (packed, every) = (0UL, 0);
        var at = start;
        do // the first character belongs to the name even if it is '='
        {
            var character = Lower(at, characters[at]);
            packed = NameTable.Pack(packed, character);
            every |= character;
            at++;
        }
        while (at < _length && !EndsAttributeName(characters[at]));

        var name = isEnd ? AttributeName.Other : (AttributeName)NameTable.Attributes.Find(characters.AsSpan(start, at - start), every < AfterAscii ? packed : 0);
        var kept = attributes.Accept(name);
        var nameLength = at - start;
        at = SkipSpace(at);
        if (at >= _length || characters[at] != '=')
        {
            Keep(kept ? name : AttributeName.Other, (start, nameLength), (at, 0), mayRefer: false);
            return at;
        }

        return Value(SkipSpace(at + 1), kept ? name : AttributeName.Other, (start, nameLength));
    }

    private int Value(int at, AttributeName name, (int Start, int Length) nameSlice)
    {
        if (at >= _length)
            return _length;
        var quote = _characters[at];
        if (quote == '>')
        {
            Keep(name, nameSlice, (at, 0), mayRefer: false);
            return at;
        }

        var quoted = quote is '"' or '\'';
        var start = quoted ? at + 1 : at;
        var rest = _characters.AsSpan(start, _length - start);
        var mayRefer = !quoted;
        int length;
        if (!quoted)
        {
            length = rest.IndexOfAny(SpaceOrEnd);
        }
        else if (name == AttributeName.Other && EveryAttribute is null)
        {
            length = rest.IndexOf(quote);
        }
        else
        {
            // One search for the end and for the first reference: few values hold any.
            length = rest.IndexOfAny(quote, '&');
            mayRefer = length >= 0 && rest[length] == '&';
            if (mayRefer)
                length = rest[length..].IndexOf(quote) is >= 0 and var more ? length + more : -1;
        }

        if (length < 0)
            return _length;
        Keep(name, nameSlice, (start, length), mayRefer);
        return start + length + (quoted ? 1 : 0);
    }

    private void Keep(AttributeName name, (int Start, int Length) nameSlice, (int Start, int Length) value, bool mayRefer)
    {
        if (name == AttributeName.Other && EveryAttribute is null)
            return;
        ReplaceNul(value.Start, value.Length);
        var length = mayRefer ? CharacterReferences.Decode(_characters.AsSpan(value.Start, value.Length), inAttribute: true) : value.Length;
        if (name != AttributeName.Other)
            attributes.Add(name, value.Start, length);
        EveryAttribute?.Add((new string(_characters, nameSlice.Start, nameSlice.Length), new string(_characters, value.Start, length)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private char Lower(int at, char character)
    {
        if (char.IsAsciiLetterUpper(character))
            return _characters[at] = (char)(character | 0x20);
        return character == '\0' ? _characters[at] = '\uFFFD' : character;
    }

    private int SkipSpace(int at)
    {
        while (at < _length && IsSpace(_characters[at]))
            at++;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsAttributeName(char character) => character <= '>' && (character is '>' or '/' or '=' || IsSpace(character));

    // One comparison for all characters of names, then a bit for each of the four.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(char character) => character <= ' ' && ((1L << character) & SpaceBits) != 0;
}
