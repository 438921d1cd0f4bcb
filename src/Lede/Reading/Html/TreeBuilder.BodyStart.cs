namespace Lede.Reading.Html;

internal sealed partial class TreeBuilder
{
    private bool StartInBody()
    {
        var traits = _tag.Traits();
        if ((traits & TagTraits.ClosesParagraph) != 0)
        {
            CloseParagraph();
            InsertOpen();
            return true;
        }

        if ((traits & TagTraits.Formatting) != 0)
            return StartFormatting();
        if ((traits & TagTraits.Special) == 0)
            return StartOrdinary();
        return (traits & TagTraits.Void) != 0 ? StartVoid() : StartSpecial();
    }

    // Elements the standard says nothing of, and those of ruby, options and foreign content.
    private bool StartOrdinary()
    {
        switch (_tag)
        {
            case Tag.Optgroup or Tag.Option:
                if (_open.Top.Tag == Tag.Option)
                    _open.Pop();
                break;
            case Tag.Rb or Tag.Rtc or Tag.Rp or Tag.Rt:
                if (_open.InScope(Tag.Ruby))
                    ImplyEndTags(_tag is Tag.Rp or Tag.Rt ? Tag.Rtc : Tag.Text);
                InsertOpen();
                return true;
            case Tag.Svg or Tag.Math:
                Reconstruct();
                return StartForeignRoot();
            case Tag.Image:
                (_tag, _name) = (Tag.Img, (int)Tag.Img);
                return StartVoid();
        }

        Reconstruct();
        InsertOpen();
        return true;
    }

    private bool StartVoid()
    {
        switch (_tag)
        {
            case Tag.Hr:
                CloseParagraph();
                _framesetAllowed = false;
                break;
            case Tag.Area or Tag.Br or Tag.Embed or Tag.Img or Tag.Keygen or Tag.Wbr or Tag.Input:
                Reconstruct();
                _framesetAllowed = false;
                break;
            case Tag.Col or Tag.Frame:
                return true; // table and frame parts outside of one are nothing
        }

        return InsertVoid();
    }

    private bool StartSpecial()
    {
        switch (_tag)
        {
            case Tag.Li:
                return StartItem(Tag.Li, Tag.Li);
            case Tag.Dd or Tag.Dt:
                return StartItem(Tag.Dd, Tag.Dt);
            case Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6:
                CloseParagraph();
                if (_open.Top.Tag.Is(TagTraits.Heading))
                    _open.Pop();
                return InsertOpen() || true;
            case Tag.Pre or Tag.Listing:
                CloseParagraph();
                InsertOpen();
                _tokens.SkipLineFeed();
                return NoFrameset();
            case Tag.Form:
                return StartForm();
            case Tag.Button:
                if (_open.InScope(Tag.Button))
                    _open.PopFrom(_open.Find(Tag.Button));
                return OpenInline();
            case Tag.Applet or Tag.Marquee or Tag.Object:
                Reconstruct();
                if (InsertOpen())
                    _formatting.AddMarker();
                return NoFrameset();
            case Tag.Table:
                if (!_quirks)
                    CloseParagraph();
                if (InsertOpen())
                    _mode = InsertionMode.InTable;
                return NoFrameset();
            case Tag.Select:
                return StartSelect();
            case Tag.Textarea or Tag.Xmp or Tag.Iframe or Tag.Noembed or Tag.Plaintext:
                return StartRaw();
            case Tag.Noscript:
                Reconstruct();
                return InsertOpen() || true;
            default:
                return StartStructure();
        }
    }

    private bool StartRaw()
    {
        switch (_tag)
        {
            case Tag.Textarea:
                _framesetAllowed = false;
                return RawElement(ContentModel.Rcdata);
            case Tag.Plaintext:
                CloseParagraph();
                InsertOpen();
                _tokens.Enter(ContentModel.Plaintext, null);
                return true;
            case Tag.Xmp:
                CloseParagraph();
                Reconstruct();
                _framesetAllowed = false;
                return RawElement(ContentModel.Rawtext);
            default:
                _framesetAllowed &= _tag != Tag.Iframe;
                return RawElement(ContentModel.Rawtext);
        }
    }

    // html, head, body, frameset and the parts of tables where the standard expects none.
    private bool StartStructure()
    {
        switch (_tag)
        {
            case Tag.Html:
                return _open.IsOpen(Tag.Template) || Merge(0);
            case Tag.Body:
                if (_body < 0 || _open.IsOpen(Tag.Template))
                    return true;
                _framesetAllowed = false;
                return Merge(_body);
            case Tag.Frameset:
                return StartFrameset();
            default:
                return HeadContent() || true; // the rest is table parts: nothing
        }
    }

    private bool StartFrameset()
    {
        if (!_framesetAllowed || _open.Count < 2 || _open[1].Tag != Tag.Body)
            return true;
        _store.Remove(_body);
        _body = -1;
        _open.PopFrom(1);
        InsertOpen();
        return SwitchDone(InsertionMode.InFrameset);
    }

    private bool StartItem(Tag one, Tag other)
    {
        _framesetAllowed = false;
        var position = _open.Top.ItemBound;
        if (_open[position].Space == ElementSpace.Html && (_open[position].Tag == one || _open[position].Tag == other))
            _open.PopFrom(position);
        CloseParagraph();
        InsertOpen();
        return true;
    }

    private bool StartForm()
    {
        var inTemplate = _open.IsOpen(Tag.Template);
        if (_form >= 0 && !inTemplate)
            return true;
        CloseParagraph();
        if (InsertOpen() && !inTemplate)
            _form = _open.Top.Node;
        return true;
    }

    private bool OpenInline()
    {
        Reconstruct();
        InsertOpen();
        return NoFrameset();
    }

    private bool NoFrameset()
    {
        _framesetAllowed = false;
        return true;
    }

    private void CloseParagraph()
    {
        if (_open.IsOpen(Tag.P) && _open.InButtonScope(Tag.P))
            _open.PopFrom(_open.Find(Tag.P));
    }

    private void ImplyEndTags(Tag but)
    {
        while (_open.Top.Tag.Is(TagTraits.ImpliedEnd) && _open.Top.Tag != but)
            _open.Pop();
    }
}
