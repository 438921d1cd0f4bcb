namespace Lede.Reading.Html;

internal sealed partial class Tokenizer
{
    /// <summary>Public identifier of a doctype; its start is -1 when there is none.</summary>
    public PageSlice PublicId { get; private set; }

    /// <summary>System identifier of a doctype; its start is -1 when there is none.</summary>
    public PageSlice SystemId { get; private set; }

    /// <summary>Whether the doctype is so broken that it asks for quirks.</summary>
    public bool ForceQuirks { get; private set; }

    // What follows "<!doctype".
    private TokenKind Doctype(int at)
    {
        (PublicId, SystemId, ForceQuirks) = (new PageSlice(-1, 0), new PageSlice(-1, 0), false);
        at = SkipSpace(at);
        var start = at;
        while (at < _end && _bytes[at] != '>' && !IsSpace(_bytes[at]))
            at++;
        (Start, Length) = text.AddName(start, at - start);
        at = SkipSpace(at);
        ForceQuirks = Length == 0;
        if (at < _end && _bytes[at] != '>')
            at = Identifiers(at);
        if (at >= _end)
            ForceQuirks = true;
        var end = _bytes.AsSpan(at, _end - at).IndexOf((byte)'>');
        _position = end < 0 ? _end : at + end + 1;
        return TokenKind.Doctype;
    }

    private int Identifiers(int at)
    {
        var rest = _bytes.AsSpan(at, _end - at);
        var isPublic = StartsWith(rest, "public"u8);
        if (!isPublic && !StartsWith(rest, "system"u8))
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
        if (at >= _end || (!required && _bytes[at] == '>'))
            return at;
        if (!Identifier(ref at, out var id))
            return id.Start < 0 ? Bogus(at) : At(at, id, isPublic: false);
        SystemId = id;
        // What follows a system identifier is skipped, but an end of the page there is an error of the doctype.
        at = SkipSpace(at);
        return at >= _end ? at : SkipTo((byte)'>', at);
    }

    private int At(int at, PageSlice id, bool isPublic)
    {
        ForceQuirks = true;
        if (isPublic)
            PublicId = id;
        else
            SystemId = id;
        return at;
    }

    // A quoted identifier; one cut off by '>' or the end is given back too, as a failure.
    private bool Identifier(ref int at, out PageSlice id)
    {
        id = new PageSlice(-1, 0);
        if (at >= _end || _bytes[at] is not ((byte)'"' or (byte)'\''))
            return false;
        var quote = _bytes[at++];
        var start = at;
        while (at < _end && _bytes[at] != quote && _bytes[at] != '>')
            at++;
        id = text.AddRaw(start, at - start);
        if (at >= _end || _bytes[at] != quote)
            return false;
        at++;
        return true;
    }

    private int Bogus(int at)
    {
        ForceQuirks = true;
        return SkipTo((byte)'>', at);
    }

    // To the character, or to one before the end when it never comes: a bogus rest is no error of its own.
    private int SkipTo(byte character, int at)
    {
        var found = _bytes.AsSpan(at, _end - at).IndexOf(character);
        return found < 0 ? Math.Max(at, _end - 1) : at + found;
    }
}
