namespace Lede.Reading.Html;

/// <summary>The HTML standard's tree construction, with scripting off, into a <see cref="NodeStore"/>. No recursion; every question to the stack of open
/// elements is answered in constant time, and what the standard lets grow without bound is bounded (<see cref="ActiveFormatting.MaxOpen"/>, depth, nodes).</summary>
internal sealed partial class TreeBuilder
{
    private const int TokensBetweenChecks = 4096; // about 50 microseconds apart

    private readonly PageText _text;
    private readonly ParserLimits _limits;
    private readonly PageNames _names;
    private readonly AttributeTable _attributes = new();
    private readonly NodeStore _store;
    private readonly Tokenizer _tokens;
    private readonly OpenElements _open;
    private readonly ActiveFormatting _formatting = new();
    private readonly Stack<InsertionMode> _templateModes = new();
    private InsertionMode _mode = InsertionMode.Initial;
    private Tag _tag;
    private int _name;
    private int _head = -1;
    private int _body = -1;
    private int _form = -1;
    private bool _quirks = true;
    private bool _framesetAllowed = true;
    private bool _foster;
    private long _steps;

    public TreeBuilder(PageText text, ParserLimits limits)
    {
        (_text, _limits) = (text, limits);
        _names = new PageNames(text);
        _store = new NodeStore(_attributes);
        _tokens = new Tokenizer(text, _names, _attributes);
        _open = new OpenElements(limits.MaxDepth, _names.Count);
        Open(new PageNode { Tag = Tag.Html, Name = (ushort)Tag.Html }, -1);
    }

    /// <summary>Reads to the end.</summary>
    /// <returns>Whether the page kept within <see cref="ParserLimits.MaxNodes"/>.</returns>
    public bool Build(CancellationToken stop)
    {
        for (var kind = _tokens.Next(); kind != TokenKind.End; kind = _tokens.Next())
        {
            if (++_steps % TokensBetweenChecks == 0)
                stop.ThrowIfCancellationRequested();
            if (_store.Count > _limits.MaxNodes)
                return false;
            Take(kind);
            _tokens.AllowCdata = _open.Top.Space != ElementSpace.Html;
        }

        while (_mode < InsertionMode.InBody)
            ImplyNext();
        return _store.Count <= _limits.MaxNodes;
    }

    public Page Finish(CharsetEvidence charset)
    {
        Span<int> tracked = [_head, _body];
        _store.Finish(tracked);
        _store.Release();
        return new Page(_text, _store, _names, charset) { Head = tracked[0], Body = tracked[1], Steps = _steps + _open.Steps };
    }

    private void Take(TokenKind kind)
    {
        if (kind is TokenKind.StartTag or TokenKind.EndTag)
        {
            _name = _tokens.Name;
            _tag = _name < NameTable.Tags.Count ? (Tag)_name : Tag.Unknown;
        }

        switch (kind)
        {
            case TokenKind.Text:
                Characters();
                break;
            case TokenKind.StartTag:
                if (_open.Top.Space != ElementSpace.Html && TakesForeignStart() && ForeignStart())
                    break;
                while (!Start(_mode))
                    _steps++;
                break;
            case TokenKind.EndTag:
                if (_open.IsFull && _open.ClosesTooDeep(_name))
                    break;
                if (_open.Top.Space != ElementSpace.Html && ForeignEnd())
                    break;
                while (!End(_mode))
                    _steps++;
                break;
            case TokenKind.Doctype when _mode == InsertionMode.Initial:
                Doctype();
                break;
        }
    }

    // Each handler says whether it dealt with the tag; if not, it has changed the mode and the tag is taken again.
    private bool Start(InsertionMode mode) => mode switch
    {
        InsertionMode.InBody => StartInBody(),
        InsertionMode.Initial or InsertionMode.BeforeHead => StartBeforeHead(),
        InsertionMode.InHead => StartInHead(),
        InsertionMode.InHeadNoscript => StartInHeadNoscript(),
        InsertionMode.AfterHead => StartAfterHead(),
        InsertionMode.InTable => StartInTable(),
        InsertionMode.InCaption => StartInCaption(),
        InsertionMode.InColumnGroup => StartInColumnGroup(),
        InsertionMode.InTableBody => StartInTableBody(),
        InsertionMode.InRow => StartInRow(),
        InsertionMode.InCell => StartInCell(),
        InsertionMode.InSelect => StartInSelect(),
        InsertionMode.InSelectInTable => StartInSelectInTable(),
        InsertionMode.InTemplate => StartInTemplate(),
        InsertionMode.InFrameset or InsertionMode.AfterFrameset => StartInFrameset(),
        _ => Switch(InsertionMode.InBody), // after the body: what comes is the body's
    };

    private bool End(InsertionMode mode) => mode switch
    {
        InsertionMode.InBody => EndInBody(),
        InsertionMode.Initial or InsertionMode.BeforeHead => EndBeforeHead(),
        InsertionMode.InHead => EndInHead(),
        InsertionMode.InHeadNoscript => EndInHeadNoscript(),
        InsertionMode.AfterHead => EndAfterHead(),
        InsertionMode.InTable => EndInTable(),
        InsertionMode.InCaption => EndInCaption(),
        InsertionMode.InColumnGroup => EndInColumnGroup(),
        InsertionMode.InTableBody => EndInTableBody(),
        InsertionMode.InRow => EndInRow(),
        InsertionMode.InCell => EndInCell(),
        InsertionMode.InSelect => EndInSelect(),
        InsertionMode.InSelectInTable => EndInSelectInTable(),
        InsertionMode.InTemplate => _tag != Tag.Template || EndTemplate(),
        InsertionMode.InFrameset or InsertionMode.AfterFrameset => EndInFrameset(),
        _ => _tag is Tag.Html or Tag.Body || Switch(InsertionMode.InBody),
    };

    private bool Switch(InsertionMode mode)
    {
        _mode = mode;
        return false;
    }

    private bool SwitchDone(InsertionMode mode)
    {
        _mode = mode;
        return true;
    }
}
