namespace Lede.Reading.Html;

internal sealed partial class TreeBuilder
{
    private bool EndInBody()
    {
        switch (_tag)
        {
            case Tag.P:
                return EndParagraph();
            case Tag.Li:
                return EndIf(_open.InListScope(Tag.Li));
            case Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6:
                return EndHeading();
            case Tag.Br:
                Reconstruct();
                Place(Implied(Tag.Br));
                return NoFrameset();
            case Tag.Body or Tag.Html:
                return !_open.InScope(Tag.Body) || SwitchDone(InsertionMode.AfterBody);
            case Tag.Template:
                return EndTemplate();
            case Tag.Form:
                return EndForm();
            case Tag.Applet or Tag.Marquee or Tag.Object:
                if (!_open.InScope(_tag))
                    return true;
                _open.PopFrom(_open.Find(_tag));
                _formatting.ClearToMarker();
                return true;
            case Tag.Noscript: // not the standard's, which ignores it when a paragraph is open inside: a browser with scripts ends it here
            case Tag.Button or Tag.Dd or Tag.Dt or Tag.Listing or Tag.Pre or Tag.Dialog:
                return EndIf(_open.InScope(_tag));
        }

        var traits = _tag.Traits();
        if ((traits & TagTraits.Formatting) != 0)
            return Adopt();
        return (traits & TagTraits.ClosesParagraph) != 0 ? EndIf(_open.InScope(_tag)) : EndAnyOther();
    }

    // Whatever is open inside the element is closed with it; that it ought not to be open is only an error.
    private bool EndIf(bool inScope)
    {
        if (inScope)
            _open.PopFrom(_open.Find(_tag));
        return true;
    }

    private bool EndParagraph()
    {
        if (_open.InButtonScope(Tag.P))
            return EndIf(true);
        Place(Implied(Tag.P)); // an end tag alone is an empty paragraph
        return true;
    }

    private bool EndHeading()
    {
        var nearest = -1;
        for (var heading = Tag.H1; heading <= Tag.H6; heading++)
            nearest = Math.Max(nearest, _open.Find(heading));
        if (nearest >= _open.Top.Scope)
            _open.PopFrom(nearest);
        return true;
    }

    private bool EndForm()
    {
        if (_open.IsOpen(Tag.Template))
            return EndIf(_open.InScope(Tag.Form));
        var form = _form;
        _form = -1;
        var position = form < 0 ? -1 : _open.Find((int)Tag.Form, form);
        if (position < 0 || position < _open.Top.Scope)
            return true;
        ImplyEndTags(Tag.Text);
        _open.RemoveAt(position); // what is open inside stays open
        return true;
    }

    private bool EndAnyOther()
    {
        var position = _open.Find(_name);
        if (position >= 0 && position >= _open.Top.Special)
            _open.PopFrom(position);
        return true;
    }
}
