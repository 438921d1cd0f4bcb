using System.Buffers;

namespace Lede.Reading.Html;

/// <summary>The HTML standard's tokenizer over decoded characters, one token a call, without copying: names are lowered and references decoded in place,
/// tokens are slices of the buffer. Linear: every search starts where the last one ended.</summary>
internal sealed partial class Tokenizer(char[] characters, int length, PageNames names, AttributeTable attributes)
{
    private static readonly SearchValues<char> SpaceOrEnd = SearchValues.Create("\t\n\f >");
    private readonly char[] _characters = characters;
    private readonly int _length = length;
    private readonly bool _hasNul = characters.AsSpan(0, length).Contains('\0');
    private int _position;
    private ContentModel _model;
    private string? _endTag;

    /// <summary>Text, comment, doctype name, or tag name: where it starts.</summary>
    public int Start { get; private set; }

    /// <summary>Text, comment, doctype name, or tag name: its characters.</summary>
    public int Length { get; private set; }

    /// <summary>Number of the tag's name (<see cref="PageNames"/>).</summary>
    public int Name { get; private set; }

    public bool SelfClosing { get; private set; }

    /// <summary>Whether the text is white space only.</summary>
    public bool IsBlank { get; private set; }

    /// <summary>Whether <c>&lt;![CDATA[</c> opens text here: the tree builder sets it inside foreign content.</summary>
    public bool AllowCdata { get; set; }

    /// <summary>Whether any NUL is in the page, so that nobody need look for them in most.</summary>
    public bool HasNul => _hasNul;

    /// <summary>Set by tests of the tokenizer: every attribute as written, dropped and repeated ones included.</summary>
    internal List<(string Name, string Value)>? EveryAttribute { get; set; }

    /// <summary>Reads what follows by another content model, up to the end tag of that name.</summary>
    public void Enter(ContentModel model, string? endTag) => (_model, _endTag) = (model, endTag);

    /// <summary>A line feed right after <c>pre</c>, <c>listing</c> and <c>textarea</c> does not count.</summary>
    public void SkipLineFeed()
    {
        if (_position < _length && _characters[_position] == '\n')
            _position++;
    }

    public TokenKind Next()
    {
        while (_position < _length)
        {
            var kind = _model != ContentModel.Data ? ModelText()
                : _characters[_position] == '<' && StartsMarkup(_position) ? Markup()
                : DataText();
            if (kind != TokenKind.End)
                return kind;
        }

        return TokenKind.End;
    }

    private TokenKind DataText()
    {
        var start = _position;
        var at = SkipSpace(start);
        if (at > start && (at == _length || (_characters[at] == '<' && StartsMarkup(at))))
        {
            // The white space between tags, nearly half of all text runs.
            (_position, Start, Length, IsBlank) = (at, start, at - start, true);
            return TokenKind.Text;
        }

        var hasReference = false;
        for (; at < _length; at++)
        {
            var rest = _characters.AsSpan(at, _length - at);
            var found = hasReference ? rest.IndexOf('<') : rest.IndexOfAny('<', '&');
            at = found < 0 ? _length : at + found;
            if (at == _length || (_characters[at] == '<' && StartsMarkup(at)))
                break;
            hasReference |= _characters[at] == '&';
        }

        (_position, Start, Length, IsBlank) = (at, start, at - start, false);
        if (hasReference)
            DecodeText();
        return TokenKind.Text;
    }

    private void DecodeText()
    {
        var text = _characters.AsSpan(Start, Length);
        Length = CharacterReferences.Decode(text, inAttribute: false);
        IsBlank = SkipSpace(Start) >= Start + Length;
    }

    // Of a '<' at that position: whether it and the next character open a tag or a comment.
    private bool StartsMarkup(int at)
    {
        if (at + 1 >= _length)
            return false;
        var next = _characters[at + 1];
        return char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < _length);
    }

    private TokenKind Markup()
    {
        var at = _position + 1;
        switch (_characters[at])
        {
            case '!':
                return Declaration(at + 1);
            case '?':
                return BogusComment(at);
            case '/' when char.IsAsciiLetter(_characters[at + 1]):
                return Tag(at + 1, isEnd: true);
            case '/' when _characters[at + 1] == '>':
                _position = at + 2;
                return TokenKind.End; // "</>" is nothing; the caller goes on
            case '/':
                return BogusComment(at + 1);
            default:
                return Tag(at, isEnd: false);
        }
    }

    private void ReplaceNul(int start, int length)
    {
        if (_hasNul)
            _characters.AsSpan(start, length).Replace('\0', '\uFFFD');
    }
}
