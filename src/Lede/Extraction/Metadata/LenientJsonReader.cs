using System.Buffers;

namespace Lede.Extraction.Metadata;

/// <summary>Reads a <see cref="LenientJson"/> in one pass forward, without recursion. Depth and number of values are bounded; what goes
/// beyond is read over.</summary>
internal ref struct LenientJsonReader
{
    // Real blocks nest less than 15 deep and hold a few thousand values at most.
    private const int MaxDepth = 64;
    private const int MaxValues = 100_000;

    private readonly ReadOnlySpan<char> _text;
    private JsonValue[] _values = ArrayPool<JsonValue>.Shared.Rent(512);
    private int _count;
    private readonly int[] _open = new int[MaxDepth];
    private int _depth;
    private int _beyond; // open containers deeper than MaxDepth
    private int _at;
    private CharSpan _key;
    private bool _broken;

    private LenientJsonReader(ReadOnlySpan<char> text)
    {
        _text = text;
    }

    public static LenientJson Read(ReadOnlySpan<char> text)
    {
        var reader = new LenientJsonReader(text);
        reader.ReadAll();
        return new LenientJson(text, reader._values, reader._count) { IsBroken = reader._broken };
    }

    private void ReadAll()
    {
        while (_at < _text.Length && _count < MaxValues)
            Step(_text[_at]);
        _broken |= _at < _text.Length || _depth > 0 || _count == 0;
        while (_depth > 0)
            Close();
    }

    private void Step(char c)
    {
        switch (c)
        {
            case '{' or '[':
                Open(c == '{' ? JsonKind.Object : JsonKind.Array);
                break;
            case '}' or ']':
                Close();
                _at++;
                break;
            case '"':
                String();
                break;
            case '/' or '<' or '-' when Comment():
                break;
            case ',':
                _key = default;
                _at++;
                break;
            case ':' or ' ' or '\n' or '\r' or '\t' or '\uFEFF' or '\u00A0':
                _at++;
                break;
            case '+' or '-' or '.' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                Literal();
                break;
            default:
                _broken = true;
                _at++;
                break;
        }
    }

    private void Open(JsonKind kind)
    {
        var start = _at++;
        if (_depth == MaxDepth)
        {
            _beyond++;
            _broken = true;
            return;
        }

        Add(kind, new CharSpan(start, start));
        _open[_depth++] = _count - 1;
    }

    private void Close()
    {
        if (_beyond > 0)
        {
            _beyond--;
        }
        else if (_depth > 0)
        {
            var index = _open[--_depth];
            _values[index] = _values[index] with { End = _count };
        }

        _key = default;
    }

    private void Add(JsonKind kind, CharSpan span)
    {
        if (_beyond == 0)
        {
            if (_count == _values.Length)
                Grow();
            _values[_count] = new JsonValue(kind, _key, span, _depth > 0 ? _open[_depth - 1] : -1, ++_count);
        }

        _key = default;
    }

    private void Grow()
    {
        var larger = ArrayPool<JsonValue>.Shared.Rent(_values.Length * 2);
        _values.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<JsonValue>.Shared.Return(_values);
        _values = larger;
    }

    private void String()
    {
        var start = _at + 1;
        var end = StringEnd(start);
        _at = end + 1;
        if (end >= _text.Length)
        {
            // A string that never ends may hold the rest of the page: it is no value.
            _broken = true;
            return;
        }

        var inObject = _depth > 0 && _values[_open[_depth - 1]].Kind == JsonKind.Object;
        if (inObject && _key == default)
            _key = new CharSpan(start, end);
        else
            Add(JsonKind.String, new CharSpan(start, end));
    }

    // The closing quotation mark: one that a delimiter follows. Others stand inside a text somebody forgot to escape.
    private int StringEnd(int from)
    {
        while (true)
        {
            var found = _text[from..].IndexOfAny('"', '\\');
            if (found < 0)
                return _text.Length;
            from += found;
            if (_text[from] == '\\')
            {
                from = Math.Min(from + 2, _text.Length);
                continue;
            }

            if (IsClosing(from + 1))
                return from;
            _broken = true;
            from++;
        }
    }

    // Few blanks stand before a delimiter; the bound keeps the look ahead from costing more than the text is long.
    private readonly bool IsClosing(int at)
    {
        var lineEnd = false;
        var limit = Math.Min(_text.Length, at + 100);
        for (; at < limit && char.IsWhiteSpace(_text[at]); at++)
            lineEnd |= _text[at] == '\n';
        return at >= limit || _text[at] is ',' or ':' or '}' or ']' || (lineEnd && _text[at] is '"' or '/');
    }

    private void Literal()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '+' or '-' or '.' or '_' or '@'))
            _at++;
        var inObject = _depth > 0 && _values[_open[_depth - 1]].Kind == JsonKind.Object;
        if (inObject && _key == default)
            (_key, _broken) = (new CharSpan(start, _at), true); // an unquoted name
        else
            Add(JsonKind.Literal, new CharSpan(start, _at));
    }

    // // … line end, /* … */, <!-- , -->, <![CDATA[ , ]]> : what wraps or explains JSON in a page
    private bool Comment()
    {
        var rest = _text[_at..];
        var (length, isComment) = rest switch
        {
            ['/', '/', ..] => (rest.IndexOf('\n'), true),
            ['/', '*', ..] => (rest.IndexOf("*/") is var end && end < 0 ? -1 : end + 2, true),
            ['<', '!', '-', '-', ..] => (4, true),
            ['-', '-', '>', ..] => (3, true),
            ['<', '!', '[', ..] => (rest.StartsWith("<![CDATA[") ? 9 : 3, true),
            _ => (0, false),
        };
        if (!isComment)
            return false;
        _at += length < 0 ? rest.Length : length;
        return true;
    }
}
