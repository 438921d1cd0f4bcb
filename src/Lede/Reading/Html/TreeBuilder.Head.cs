namespace Lede.Reading.Html;

internal sealed partial class TreeBuilder
{
    private void Doctype()
    {
        _mode = InsertionMode.BeforeHead;
        _quirks = QuirksDoctypes.AsksForQuirks(_tokens, _text);
    }

    // What the standard does when a tag or text comes that has no place before the body.
    private void ImplyNext()
    {
        switch (_mode)
        {
            case InsertionMode.Initial or InsertionMode.BeforeHead:
                OpenHead(Implied(Tag.Head));
                break;
            case InsertionMode.InHeadNoscript:
                _open.Pop();
                _mode = InsertionMode.InHead;
                break;
            case InsertionMode.InHead:
                _open.Pop();
                _mode = InsertionMode.AfterHead;
                break;
            default:
                OpenBody(Implied(Tag.Body));
                break;
        }
    }

    private bool Imply()
    {
        ImplyNext();
        return false;
    }

    private bool OpenHead(PageNode node)
    {
        Open(node);
        _head = _open.Top.Node;
        return SwitchDone(InsertionMode.InHead);
    }

    private bool OpenBody(PageNode node)
    {
        Open(node);
        _body = _open.Top.Node;
        return SwitchDone(InsertionMode.InBody);
    }

    private bool StartBeforeHead() => _tag switch
    {
        Tag.Html => Merge(0),
        Tag.Head => OpenHead(ElementNode()),
        _ => Imply(),
    };

    private bool EndBeforeHead() => _tag is not (Tag.Head or Tag.Body or Tag.Html or Tag.Br) || Imply();

    private bool StartInHead() => _tag switch
    {
        Tag.Html => Merge(0),
        Tag.Noscript => InsertOpen() && SwitchDone(InsertionMode.InHeadNoscript),
        Tag.Head => true,
        _ => HeadContent() || Imply(),
    };

    // The elements that belong in the head wherever they stand.
    private bool HeadContent()
    {
        switch (_tag)
        {
            case Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta:
                return InsertVoid();
            case Tag.Title:
                return RawElement(ContentModel.Rcdata);
            case Tag.Style or Tag.Noframes:
                return RawElement(ContentModel.Rawtext);
            case Tag.Script:
                return RawElement(ContentModel.Script);
            case Tag.Template:
                if (!InsertOpen())
                    return true;
                _formatting.AddMarker();
                _framesetAllowed = false;
                _templateModes.Push(InsertionMode.InTemplate);
                return SwitchDone(InsertionMode.InTemplate);
            default:
                return false;
        }
    }

    private bool EndInHead() => _tag switch
    {
        Tag.Head or Tag.Body or Tag.Html or Tag.Br => ImplyAfter(Tag.Head),
        Tag.Template => EndTemplate(),
        _ => true,
    };

    // Leaves the element; done when the end tag was its own.
    private bool ImplyAfter(Tag own)
    {
        ImplyNext();
        return _tag == own;
    }

    private bool StartInHeadNoscript() => _tag switch
    {
        Tag.Html => Merge(0),
        Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta or Tag.Noframes or Tag.Style => HeadContent(),
        Tag.Head or Tag.Noscript => true,
        _ => Imply(),
    };

    private bool EndInHeadNoscript() => _tag is not (Tag.Noscript or Tag.Br) || ImplyAfter(Tag.Noscript);

    private bool StartAfterHead()
    {
        switch (_tag)
        {
            case Tag.Html:
                return Merge(0);
            case Tag.Body:
                _framesetAllowed = false;
                return OpenBody(ElementNode());
            case Tag.Frameset:
                InsertOpen();
                return SwitchDone(InsertionMode.InFrameset);
            case Tag.Head:
                return true;
            case Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta or Tag.Noframes or Tag.Script or Tag.Style or Tag.Template or Tag.Title:
                return LateHeadContent();
            default:
                return Imply();
        }
    }

    // What belongs in the head but comes after it goes there all the same; nothing of the body stands yet, so order is kept.
    private bool LateHeadContent()
    {
        var head = _head;
        _open.Push(new OpenElement { Node = head, Name = (int)Tag.Head, Tag = Tag.Head });
        HeadContent();
        _open.RemoveAt(_open.Find(Tag.Head));
        return true;
    }

    private bool EndAfterHead() => _tag switch
    {
        Tag.Template => EndTemplate(),
        Tag.Body or Tag.Html or Tag.Br => Imply(),
        _ => true,
    };

    private bool EndTemplate()
    {
        if (!_open.IsOpen(Tag.Template))
            return true;
        _open.PopFrom(_open.Find(Tag.Template));
        _formatting.ClearToMarker();
        _templateModes.Pop();
        ResetMode();
        return true;
    }

    private bool StartInFrameset()
    {
        switch (_tag)
        {
            case Tag.Html:
                return Merge(0);
            case Tag.Frameset when _mode == InsertionMode.InFrameset:
                InsertOpen();
                return true;
            case Tag.Frame when _mode == InsertionMode.InFrameset:
                return InsertVoid();
            case Tag.Noframes:
                return RawElement(ContentModel.Rawtext);
            default:
                return true;
        }
    }

    private bool EndInFrameset()
    {
        if (_tag != Tag.Frameset || _mode != InsertionMode.InFrameset || _open.Count == 1)
            return true;
        _open.Pop();
        if (_open.Top.Tag != Tag.Frameset)
            _mode = InsertionMode.AfterFrameset;
        return true;
    }
}
