using System.Buffers;

namespace Lede.Annotation.Dates;

/// <summary>Cuts text into <see cref="Token"/>s in one pass. A line end is a token of its own (<see cref="WordClass.Break"/>): no expression crosses it.</summary>
internal ref struct TokenReader
{
    // The longest word of the lists has 14 letters; longer words are not looked up.
    private const int LongestWord = 16;

    // One over the largest number that is read as such: a date without separators, 20161016, has eight digits.
    private const int NumberLimit = 100_000_000;

    private readonly string _text;
    private readonly Lexicon _lexicon;
    private Token[] _tokens;
    private int _count;
    private int _at;

    private TokenReader(string text, Lexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        // News has about five units of text a token.
        _tokens = ArrayPool<Token>.Shared.Rent(text.Length / 4 + 16);
    }

    /// <summary>The tokens of <paramref name="text"/> in an array of the shared pool, which the caller gives back by disposing.</summary>
    public static TokenList Read(string text, Lexicon lexicon)
    {
        var reader = new TokenReader(text, lexicon);
        reader.Run();
        return new TokenList(text, reader._tokens, reader._count);
    }

    private void Run()
    {
        var spaced = true;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c is ' ' or '\t' or '\u00A0' or '\u202F' or '\u2009')
            {
                spaced = true;
                _at++;
                continue;
            }

            if (char.IsAsciiLetter(c) || c > '\u007F' && char.IsLetter(c))
                ReadWord(spaced);
            else if (char.IsAsciiDigit(c))
                ReadNumber(spaced);
            else
                ReadMark(c, spaced);
            spaced = false;
        }
    }

    private void ReadMark(char c, bool spaced)
    {
        var kind = c is '\n' or '\r' or '\u2028' or '\u2029' ? WordClass.Break : WordClass.Mark;
        var mark = c switch
        {
            '\u2019' or '\u2018' or '`' => '\'',
            '\u2013' or '\u2014' or '\u2010' or '\u2011' or '\u2012' or '\u2212' => '-',
            _ => c,
        };
        Add(_at, ++_at, mark, kind, spaced);
    }

    private void ReadWord(bool spaced)
    {
        var start = _at;
        var hash = Lexicon.Seed;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiLetter(c))
                c |= (char)0x20;
            else if (c > '\u007F' && char.IsLetter(c))
                c = char.ToLowerInvariant(c);
            else
                break;
            hash = Lexicon.Mix(hash, c);
            _at++;
        }

        var length = _at - start;
        var first = _text[start];
        if (length == 1 && IsDottedMeridiem(start))
        {
            _at = start + 3 + (start + 3 < _text.Length && _text[start + 3] == '.' ? 1 : 0);
            Add(start, _at, (first | 0x20) == 'p' ? 12 : 0, WordClass.Meridiem, spaced);
            return;
        }

        var entry = length <= LongestWord ? _lexicon.Find(hash, _text.AsSpan(start, length)) : default;
        if (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            entry = Glued(start, length, entry);
        Add(start, _at, entry.Value, entry.Class, spaced);
    }

    // "a.m", "p.m.": not the "a" of "a man".
    private readonly bool IsDottedMeridiem(int start) =>
        start + 2 < _text.Length && (_text[start] | 0x20) is 'a' or 'p' && _text[start + 1] == '.' && (_text[start + 2] | 0x20) == 'm'
        && (start + 3 == _text.Length || !char.IsLetterOrDigit(_text[start + 3]));

    // A word with digits right behind it: "Q3", "H1", "FY19" and "Dec31" are cut before the digits; "A330" is one unknown word.
    private WordEntry Glued(int start, int length, WordEntry entry)
    {
        var letters = _text.AsSpan(start, length);
        if (entry.Class is WordClass.Month or WordClass.MonthShort)
            return entry;
        var code = letters switch
        {
            "Q" or "q" => WordClass.QuarterCode,
            "H" => WordClass.HalfCode,
            "FY" => WordClass.FiscalCode,
            _ => WordClass.Unknown,
        };
        if (code == WordClass.Unknown)
        {
            while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))
                _at++;
        }

        return new WordEntry(string.Empty, code, 0);
    }

    private void ReadNumber(bool spaced)
    {
        var start = _at;
        var value = Digits();
        var kind = value < NumberLimit ? WordClass.Number : WordClass.Grouped;
        while (IsGroup())
        {
            _at++;
            Digits();
            kind = WordClass.Grouped;
        }

        if (kind == WordClass.Number)
            kind = Suffix(start, value);
        Add(start, _at, value < NumberLimit ? (int)value : 0, kind, spaced);
    }

    private long Digits()
    {
        long value = 0;
        for (; _at < _text.Length && char.IsAsciiDigit(_text[_at]); _at++)
            value = Math.Min(value * 10 + (_text[_at] - '0'), NumberLimit);
        return value;
    }

    // ",990" of 1,990; ".5" of 2.5 but not the dots of 23.04.2022.
    private readonly bool IsGroup()
    {
        if (_at + 1 >= _text.Length || !char.IsAsciiDigit(_text[_at + 1]))
            return false;
        var mark = _text[_at];
        if (mark is not (',' or '.'))
            return false;
        var end = _at + 1;
        while (end < _text.Length && end < _at + 5 && char.IsAsciiDigit(_text[end]))
            end++;
        var digits = end - _at - 1;
        if (mark == ',')
            return digits == 3 && !(end < _text.Length && char.IsAsciiDigit(_text[end]));
        var before = _at;
        while (before > 0 && before > _at - 5 && char.IsAsciiDigit(_text[before - 1]))
            before--;
        return !(end + 1 < _text.Length && _text[end] == '.' && char.IsAsciiDigit(_text[end + 1]))
            && !(before > 1 && _text[before - 1] == '.' && char.IsAsciiDigit(_text[before - 2]));
    }

    // "3rd", "1980s", "1980's", "80s".
    private WordClass Suffix(int start, long value)
    {
        var rest = _text.AsSpan(_at);
        if (rest.Length >= 2 && char.IsAsciiLetter(rest[0]) && (rest.Length == 2 || !char.IsLetterOrDigit(rest[2]))
            && value is > 0 and < 100
            && IsOrdinalEnding(rest[..2]))
        {
            _at += 2;
            return WordClass.OrdinalNumber;
        }

        var mark = rest.Length > 1 && rest[0] is '\'' or '\u2019' ? 1 : 0;
        if (rest.Length > mark && (rest[mark] | 0x20) == 's' && (rest.Length == mark + 1 || !char.IsLetterOrDigit(rest[mark + 1]))
            && value % 10 == 0 && _at - start is 2 or 4)
        {
            _at += mark + 1;
            return WordClass.PluralNumber;
        }

        return WordClass.Number;
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> letters)
    {
        foreach (var ending in (ReadOnlySpan<string>)["th", "st", "nd", "rd"])
        {
            if (letters.Equals(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private void Add(int start, int end, int value, WordClass kind, bool spaced)
    {
        if (_count == _tokens.Length)
        {
            var larger = ArrayPool<Token>.Shared.Rent(_count * 2);
            _tokens.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<Token>.Shared.Return(_tokens);
            _tokens = larger;
        }

        _tokens[_count++] = new Token(start, end, value, kind, spaced, char.IsUpper(_text[start]));
    }
}
