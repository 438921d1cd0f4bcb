namespace Lede.Reading.Html;

internal sealed partial class Tokenizer
{
    /// <summary>Public identifier of a doctype; its start is -1 when there is none.</summary>
    public (int Start, int Length) PublicId { get; private set; }

    /// <summary>System identifier of a doctype; its start is -1 when there is none.</summary>
    public (int Start, int Length) SystemId { get; private set; }

    /// <summary>Whether the doctype is so broken that it asks for quirks.</summary>
    public bool ForceQuirks { get; private set; }

    // What follows "<!doctype".
    private TokenKind Doctype(int at)
    {
        (PublicId, SystemId, ForceQuirks) = ((-1, 0), (-1, 0), false);
        at = SkipSpace(at);
        var start = at;
        for (; at < _length && _characters[at] != '>' && !IsSpace(_characters[at]); at++)
            Lower(at, _characters[at]);
        (Start, Length) = (start, at - start);
        at = SkipSpace(at);
        ForceQuirks = Length == 0;
        if (at < _length && _characters[at] != '>')
            at = Identifiers(at);
        if (at >= _length)
            ForceQuirks = true;
        var end = _characters.AsSpan(at, _length - at).IndexOf('>');
        _position = end < 0 ? _length : at + end + 1;
        return TokenKind.Doctype;
    }

    private int Identifiers(int at)
    {
        var rest = _characters.AsSpan(at, _length - at);
        var isPublic = rest.StartsWith("public", StringComparison.OrdinalIgnoreCase);
        if (!isPublic && !rest.StartsWith("system", StringComparison.OrdinalIgnoreCase))
            return Bogus(at);
        at = SkipSpace(at + "public".Length);
        if (!isPublic)
            return SystemIdentifier(at, required: true);
        if (!Identifier(ref at, out var id))
            return id.Start < 0 ? Bogus(at) : At(at, id, isPublic: true);
        PublicId = id;
        return SystemIdentifier(SkipSpace(at), required: false);
    }

    private int SystemIdentifier(int at, bool required)
    {
        if (at >= _length || (!required && _characters[at] == '>'))
            return at;
        if (!Identifier(ref at, out var id))
            return id.Start < 0 ? Bogus(at) : At(at, id, isPublic: false);
        SystemId = id;
        // What follows a system identifier is skipped, but an end of the page there is an error of the doctype.
        at = SkipSpace(at);
        return at >= _length ? at : SkipTo('>', at);
    }

    private int At(int at, (int Start, int Length) id, bool isPublic)
    {
        ForceQuirks = true;
        if (isPublic)
            PublicId = id;
        else
            SystemId = id;
        return at;
    }

    // A quoted identifier; one cut off by '>' or the end is given back too, as a failure.
    private bool Identifier(ref int at, out (int Start, int Length) id)
    {
        id = (-1, 0);
        if (at >= _length || _characters[at] is not ('"' or '\''))
            return false;
        var quote = _characters[at++];
        var start = at;
        while (at < _length && _characters[at] != quote && _characters[at] != '>')
            at++;
        ReplaceNul(start, at - start);
        id = (start, at - start);
        if (at >= _length || _characters[at] != quote)
            return false;
        at++;
        return true;
    }

    private int Bogus(int at)
    {
        ForceQuirks = true;
        return SkipTo('>', at);
    }

    // To the character, or to one before the end when it never comes: a bogus rest is no error of its own.
    private int SkipTo(char character, int at)
    {
        var found = _characters.AsSpan(at, _length - at).IndexOf(character);
        return found < 0 ? Math.Max(at, _length - 1) : at + found;
    }
}
