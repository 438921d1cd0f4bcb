namespace Lede.Annotation;

/// <summary>Cuts one block into tokens, left to right, each character read once or twice.</summary>
internal ref struct TokenReader(string text, CharSpan block)
{
    private const int MaxAbbreviation = 8; // the longest entry of the list with its inner stops

    private readonly ReadOnlySpan<char> _text = text.AsSpan(0, block.End);
    private int _at = block.Start;

    /// <summary>The next token, without sentence facts; <c>false</c> at the end of the block.</summary>
    public bool Read(out Token token)
    {
        var spaced = _at == block.Start;
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
            spaced = true;
        }

        if (_at >= _text.Length)
        {
            token = default;
            return false;
        }

        var start = _at;
        var (kind, shape) = Scan();
        shape |= spaced ? TokenShape.SpaceBefore : 0;
        // "U.S." and "U.S" are one word.
        var initials = TokenShape.Initials | TokenShape.Dotted;
        var length = (shape & initials) == initials ? _at - start - 1 : _at - start;
        token = new Token(start, _at, WordHash.Of(_text.Slice(start, length)), 0, kind, shape);
        return true;
    }

    private (TokenKind, TokenShape) Scan()
    {
        var c = _text[_at];
        if (IsLetter(c))
            return Word();
        if (char.IsAsciiDigit(c) || char.IsDigit(c))
            return Number();
        if ((c is '@' or '#') && _at + 1 < _text.Length && IsLetter(_text[_at + 1]) && !Glued())
            return Handle();
        if (IsApostrophe(c) && Glued() && Possessive() is var length and > 0)
        {
            _at += length;
            return (TokenKind.Possessive, TokenShape.None);
        }

        return (Sign(c), TokenShape.None);
    }

    private bool Glued() => _at > block.Start && IsLetterOrDigit(_text[_at - 1]);

    private TokenKind Sign(char c)
    {
        _at++;
        switch (c)
        {
            case ',': return TokenKind.Comma;
            case '?' or '!' or '…': return TokenKind.Stop;
            case '.':
                while (_at < _text.Length && _text[_at] == '.')
                    _at++;
                return TokenKind.Stop;
            case '-' or '\u2010' or '\u2011': return Hyphenates() ? TokenKind.Hyphen : TokenKind.Mark;
            case '(' or '[' or '{': return TokenKind.Open;
            case ')' or ']' or '}': return TokenKind.Close;
            case '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '’' or '‚' or '‹' or '›' or '\'' or '`' or '′' or '″':
                return TokenKind.Quote;
            default: return TokenKind.Mark;
        }
    }

    // A hyphen stands between two glued words; a dash does not.
    private readonly bool Hyphenates() =>
        _at - 2 >= block.Start && IsLetterOrDigit(_text[_at - 2]) && _at < _text.Length && IsLetterOrDigit(_text[_at]);

    // 's and its typographic twin, where the word ends after it.
    private readonly int Possessive()
    {
        if (_at + 1 < _text.Length && _text[_at + 1] is 's' or 'S' && (_at + 2 >= _text.Length || !IsLetterOrDigit(_text[_at + 2])))
            return 2;
        return 0;
    }

    private (TokenKind, TokenShape) Handle()
    {
        _at++;
        while (_at < _text.Length && (IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            _at++;
        return (TokenKind.Word, TokenShape.Address);
    }

    private (TokenKind, TokenShape) Number()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            var inner = c is '.' or ',' or ':' && _at + 1 < _text.Length && char.IsDigit(_text[_at + 1]);
            if (!inner && !IsLetterOrDigit(c))
                break;
            _at++;
        }

        return (TokenKind.Number, TokenShape.HasDigit);
    }

    private (TokenKind, TokenShape) Word()
    {
        var start = _at;
        if (Address())
            return (TokenKind.Word, TokenShape.Address);
        Letters();
        var shape = WordShape.Of(_text[start.._at]);
        if (_at < _text.Length && _text[_at] == '.' && Dots(start))
            shape |= TokenShape.Dotted;
        if (IsInitials(_text[start.._at]))
            shape |= TokenShape.Initials;
        return (TokenKind.Word, shape);
    }

    private void Letters()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (IsApostrophe(c))
            {
                // "O’Brien", "don't"; a possessive is a token of its own
                if (_at + 1 >= _text.Length || !IsLetter(_text[_at + 1]) || Possessive() > 0)
                    return;
            }
            else if (c == '&')
            {
                // "AT&T", "R&D"
                if (_at + 1 >= _text.Length || !char.IsUpper(_text[_at + 1]) || !char.IsUpper(_text[_at - 1]))
                    return;
            }
            else if (!IsLetterOrDigit(c) && !char.IsLowSurrogate(c) && !char.IsHighSurrogate(c) && !IsJoiner(c))
            {
                return;
            }

            _at++;
        }
    }

    // "U.S.", "J.K.", "e.g.", "Mr.": the full stop belongs to the word.
    private bool Dots(int start)
    {
        var length = _at - start;
        if (length == 1 && (char.IsUpper(_text[start]) || NextIsDotted()))
        {
            while (_at + 1 < _text.Length && _text[_at] == '.' && IsLetter(_text[_at + 1])
                && (_at + 2 >= _text.Length || !IsLetter(_text[_at + 2])))
            {
                _at += 2;
            }

            if (_at < _text.Length && _text[_at] == '.' && !(_at + 1 < _text.Length && _text[_at + 1] == '.'))
            {
                _at++;
                return true;
            }

            return false;
        }

        if (length > MaxAbbreviation)
            return false;
        var known = Abbreviations.Default.Contains(_text[start.._at])
            || (BeforeNumber() && Abbreviations.Default.ContainsNumbered(_text[start.._at]));
        _at += known ? 1 : 0;
        return known;
    }

    private readonly bool BeforeNumber() =>
        (_at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1])) || (_at + 2 < _text.Length && char.IsAsciiDigit(_text[_at + 2]));

    private readonly bool NextIsDotted() =>
        _at + 2 < _text.Length && IsLetter(_text[_at + 1]) && _text[_at + 2] == '.';

    // "https://…", "www.…", "name@host.org": one token up to white space.
    private bool Address()
    {
        var rest = _text[_at..];
        if (!(rest[0] is 'h' or 'H' or 'w' or 'W')
            || !(rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        if (rest[0] is 'h' or 'H')
        {
            var scheme = rest.Length > 4 && rest[4] is 's' or 'S' ? 5 : 4;
            if (!rest[scheme..].StartsWith("://"))
                return false;
        }

        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
            _at++;
        while (_text[_at - 1] is '.' or ',' or ')' or ';' or '"' or '”' or '\'')
            _at--;
        return true;
    }

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
            return false;
        for (var i = 1; i < word.Length; i++)
        {
            if (i % 2 == 1 ? word[i] != '.' : !IsLetter(word[i]))
                return false;
        }

        return true;
    }

    private static bool IsLetter(char c) => char.IsAscii(c) ? char.IsAsciiLetter(c) : char.IsLetter(c) || char.IsSurrogate(c);

    private static bool IsLetterOrDigit(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || IsJoiner(c);

    // Combining accents and the soft hyphen stand inside words.
    private static bool IsJoiner(char c) => c is >= '\u0300' and <= '\u036F' or '\u00AD' or '\u200D' or '\u02BB' or '\u02BC';

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}
