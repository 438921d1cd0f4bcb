using System.Buffers;
using System.Runtime.CompilerServices;

namespace Lede.Reading.Html;

/// <summary>The HTML standard's tokenizer over the bytes of a page in UTF-8, one token a call. Text that will be read is decoded; all else (blanks, raw text,
/// comments, values of attributes) is given as a slice that <see cref="PageText"/> decodes when it is asked for. Linear: every search starts where the last one
/// ended.</summary>
internal sealed partial class Tokenizer(PageText text, PageNames names, AttributeTable attributes)
{
    private const long SpaceBits = (1L << ' ') | (1L << '\n') | (1L << '\t') | (1L << '\f') | (1L << '\r');

    // Where a run of text ends, and what makes it more than a copy.
    private static readonly SearchValues<byte> TextStops = SearchValues.Create("<&\r\0"u8);

    private readonly byte[] _bytes = text.Bytes;
    private readonly int _end = text.End;
    private int _position = text.Start;
    private ContentModel _model;
    private string? _endTag;

    /// <summary>Text, comment or doctype name: where it starts, as <see cref="PageText"/> counts.</summary>
    public int Start { get; private set; }

    /// <summary>Text, comment or doctype name: its characters, or bytes if it is not decoded.</summary>
    public int Length { get; private set; }

    /// <summary>Number of the tag's name (<see cref="PageNames"/>).</summary>
    public int Name { get; private set; }

    public bool SelfClosing { get; private set; }

    /// <summary>Whether the text is white space only.</summary>
    public bool IsBlank { get; private set; }

    /// <summary>Whether NULs are left in the text: what becomes of them is the tree builder's to say.</summary>
    public bool HasNul { get; private set; }

    /// <summary>Whether <c>&lt;![CDATA[</c> opens text here: the tree builder sets it inside foreign content.</summary>
    public bool AllowCdata { get; set; }

    /// <summary>Set by tests of the tokenizer: every attribute as written, dropped and repeated ones included.</summary>
    internal List<(string Name, string Value)>? EveryAttribute { get; set; }

    /// <summary>Reads what follows by another content model, up to the end tag of that name.</summary>
    public void Enter(ContentModel model, string? endTag) => (_model, _endTag) = (model, endTag);

    /// <summary>A line feed right after <c>pre</c>, <c>listing</c> and <c>textarea</c> does not count.</summary>
    public void SkipLineFeed()
    {
        if (_position < _end && _bytes[_position] == '\r')
            _position += _position + 1 < _end && _bytes[_position + 1] == '\n' ? 2 : 1;
        else if (_position < _end && _bytes[_position] == '\n')
            _position++;
    }

    public TokenKind Next()
    {
        while (_position < _end)
        {
            var kind = _model != ContentModel.Data ? ModelText()
                : _bytes[_position] == '<' && StartsMarkup(_position) ? Markup()
                : DataText();
            if (kind != TokenKind.End)
                return kind;
        }

        return TokenKind.End;
    }

    private TokenKind DataText()
    {
        var start = _position;
        var at = SkipBlanks(start);
        if (at > start && (at == _end || (_bytes[at] == '<' && StartsMarkup(at))))
        {
            // The white space between tags, nearly half of all text runs.
            _position = at;
            (Start, Length, IsBlank, HasNul) = (PageText.Undecoded(start), at - start, true, false);
            return TokenKind.Text;
        }

        var isPlain = true;
        for (at = start; at < _end; at++)
        {
            var rest = _bytes.AsSpan(at, _end - at);
            var found = isPlain ? rest.IndexOfAny(TextStops) : rest.IndexOf((byte)'<');
            at = found < 0 ? _end : at + found;
            if (at == _end || (_bytes[at] == '<' && StartsMarkup(at)))
                break;
            isPlain &= _bytes[at] == '<';
        }

        _position = at;
        (IsBlank, HasNul) = (false, false);
        if (isPlain)
            (Start, Length) = text.AddPlain(start, at - start);
        else
            Decode(start, at - start);
        return TokenKind.Text;
    }

    private void Decode(int start, int length)
    {
        var slice = text.AddLines(start, length);
        HasNul = text.Decoded(slice.Start, slice.Length).Contains('\0');
        Refer(slice);
    }

    private void Refer(PageSlice last)
    {
        (Start, Length) = text.DecodeReferences(last, inAttribute: false);
        IsBlank = text.Decoded(Start, Length).IndexOfAnyExcept(" \t\n\f") < 0;
    }

    // Of a '<' at that position: whether it and the next character open a tag or a comment.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool StartsMarkup(int at)
    {
        if (at + 1 >= _end)
            return false;
        var next = _bytes[at + 1];
        return char.IsAsciiLetter((char)next) || next is (byte)'!' or (byte)'?' || (next == '/' && at + 2 < _end);
    }

    private TokenKind Markup()
    {
        var at = _position + 1;
        switch (_bytes[at])
        {
            case (byte)'!':
                return Declaration(at + 1);
            case (byte)'?':
                return BogusComment(at);
            case (byte)'/' when char.IsAsciiLetter((char)_bytes[at + 1]):
                return Tag(at + 1, isEnd: true);
            case (byte)'/' when _bytes[at + 1] == '>':
                _position = at + 2;
                return TokenKind.End; // "</>" is nothing; the caller goes on
            case (byte)'/':
                return BogusComment(at + 1);
            default:
                return Tag(at, isEnd: false);
        }
    }

    private int SkipSpace(int at)
    {
        while (at < _end && IsSpace(_bytes[at]))
            at++;
        return at;
    }

    // One comparison for all characters of names, then a bit for each of the five. CR will be a line feed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(byte character) => character <= ' ' && ((1L << character) & SpaceBits) != 0;
}
