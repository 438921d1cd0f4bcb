namespace Lede.Extraction.Learnt;

/// <summary>The words of a <c>class</c> or <c>id</c>: each run of letters, cut where <c>camelCase</c> turns, and after them each name of several
/// words as a whole, lower-cased, <c>_</c> as <c>-</c>, digits as one <c>0</c>.</summary>
internal ref struct NameWords(ReadOnlySpan<char> value)
{
    private readonly ReadOnlySpan<char> _value = value;
    private int _at;
    private int _nameStart;
    private int _parts;
    private uint _name = WordHash.Start;
    private bool _digits;

    /// <summary>Hash of the word or name.</summary>
    public uint Hash { get; private set; }

    /// <summary>Its characters as they stand.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public bool MoveNext()
    {
        while (_at < _value.Length)
        {
            var c = _value[_at];
            if (c <= ' ')
            {
                if (EndName())
                    return true;
                _at++;
                _nameStart = _at;
                continue;
            }

            if (char.IsAsciiLetter(c) || c >= 128)
            {
                if (Word())
                    return true;
                continue;
            }

            Separator(c);
        }

        return EndName();
    }

    /// <summary>The form a name is hashed in.</summary>
    public static string Normalise(ReadOnlySpan<char> name)
    {
        var result = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!char.IsAsciiDigit(c))
                result.Append(c == '_' ? '-' : WordHash.Lower(c));
            else if (result.Length == 0 || result[^1] != '0')
                result.Append('0');
        }

        return result.ToString();
    }

    // Kept in locals: a field would go through memory at each letter.
    private bool Word()
    {
        var value = _value;
        var (start, at, hash, name) = (_at, _at, WordHash.Start, _name);
        while (true)
        {
            var c = value[at++];
            var lower = WordHash.Lower(c);
            hash = WordHash.Add(hash, lower);
            name = WordHash.Add(name, lower);
            if (at == value.Length)
                break;
            var next = value[at];
            // A word ends before a capital that follows a small letter.
            if (!char.IsAsciiLetter(next) && next < 128 || char.IsAsciiLetterUpper(next) && char.IsAsciiLetterLower(c))
                break;
        }

        (_at, _name, _digits, _parts) = (at, name, false, _parts + 1);
        Hash = WordHash.End(hash);
        Current = value[start..at];
        return at - start > 1;
    }

    private void Separator(char c)
    {
        var digit = char.IsAsciiDigit(c);
        if (!digit || !_digits)
            _name = WordHash.Add(_name, digit ? '0' : c == '_' ? '-' : c);
        _parts += _digits == digit ? 0 : 1;
        _digits = digit;
        _at++;
    }

    private bool EndName()
    {
        var whole = _parts > 1 && _at > _nameStart;
        Hash = WordHash.End(_name);
        Current = _value[_nameStart.._at];
        (_name, _parts, _digits, _nameStart) = (WordHash.Start, 0, false, _at);
        return whole;
    }
}
