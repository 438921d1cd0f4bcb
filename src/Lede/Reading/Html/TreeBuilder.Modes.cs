namespace Lede.Reading.Html;

internal sealed partial class TreeBuilder
{
    private bool StartSelect()
    {
        Reconstruct();
        if (InsertOpen())
        {
            _mode = _mode is InsertionMode.InTable or InsertionMode.InCaption or InsertionMode.InTableBody or InsertionMode.InRow or InsertionMode.InCell
                ? InsertionMode.InSelectInTable
                : InsertionMode.InSelect;
        }

        return NoFrameset();
    }

    private bool StartInSelect()
    {
        switch (_tag)
        {
            case Tag.Html:
                return Merge(0);
            case Tag.Option:
                PopTop(Tag.Option);
                return InsertOpen() || true;
            case Tag.Optgroup:
                PopTop(Tag.Option);
                PopTop(Tag.Optgroup);
                return InsertOpen() || true;
            case Tag.Hr:
                PopTop(Tag.Option);
                PopTop(Tag.Optgroup);
                return InsertVoid();
            case Tag.Select:
                return CloseSelect() || true;
            case Tag.Input or Tag.Keygen or Tag.Textarea:
                return !CloseSelect();
            case Tag.Script or Tag.Template:
                return HeadContent();
            default:
                return true;
        }
    }

    private bool EndInSelect()
    {
        switch (_tag)
        {
            case Tag.Optgroup:
                if (_open.Top.Tag == Tag.Option && _open[_open.Count - 2].Tag == Tag.Optgroup)
                    _open.Pop();
                PopTop(Tag.Optgroup);
                return true;
            case Tag.Option:
                PopTop(Tag.Option);
                return true;
            case Tag.Select:
                return CloseSelect() || true;
            case Tag.Template:
                return EndTemplate();
            default:
                return true;
        }
    }

    private static bool IsTablePart(Tag tag) => tag is Tag.Caption or Tag.Table or Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Tr or Tag.Td or Tag.Th;

    private bool StartInSelectInTable() => IsTablePart(_tag) ? !CloseSelect() : StartInSelect();

    private bool EndInSelectInTable() => IsTablePart(_tag) ? !_open.InTableScope(_tag) || !CloseSelect() : EndInSelect();

    private void PopTop(Tag tag)
    {
        if (_open.Top.Tag == tag)
            _open.Pop();
    }

    private bool CloseSelect()
    {
        var position = _open.Find(Tag.Select);
        if (position < _open.Top.Special)
            return false;
        _open.PopFrom(position);
        ResetMode();
        return true;
    }

    private bool StartInTemplate()
    {
        if (_tag is Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta or Tag.Noframes or Tag.Script or Tag.Style or Tag.Template or Tag.Title)
            return HeadContent();
        _templateModes.Pop();
        _templateModes.Push(_tag switch
        {
            Tag.Caption or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead => InsertionMode.InTable,
            Tag.Col => InsertionMode.InColumnGroup,
            Tag.Tr => InsertionMode.InTableBody,
            Tag.Td or Tag.Th => InsertionMode.InRow,
            _ => InsertionMode.InBody,
        });
        return Switch(_templateModes.Peek());
    }

    // The standard's "reset the insertion mode appropriately": the innermost of the elements that decide.
    private void ResetMode()
    {
        var (position, tag) = (-1, Tag.Html);
        foreach (var candidate in Deciding)
        {
            var found = _open.Find(candidate);
            if (found > position)
                (position, tag) = (found, candidate);
        }

        _mode = tag switch
        {
            Tag.Select => _open.Find(Tag.Table) > _open.Find(Tag.Template) ? InsertionMode.InSelectInTable : InsertionMode.InSelect,
            Tag.Td or Tag.Th => InsertionMode.InCell,
            Tag.Tr => InsertionMode.InRow,
            Tag.Tbody or Tag.Thead or Tag.Tfoot => InsertionMode.InTableBody,
            Tag.Caption => InsertionMode.InCaption,
            Tag.Colgroup => InsertionMode.InColumnGroup,
            Tag.Table => InsertionMode.InTable,
            Tag.Template => _templateModes.Peek(),
            Tag.Head => InsertionMode.InHead,
            Tag.Body => InsertionMode.InBody,
            Tag.Frameset => InsertionMode.InFrameset,
            _ => _head < 0 ? InsertionMode.BeforeHead : InsertionMode.AfterHead,
        };
    }

    private static ReadOnlySpan<Tag> Deciding =>
    [
        Tag.Select, Tag.Td, Tag.Th, Tag.Tr, Tag.Tbody, Tag.Thead, Tag.Tfoot, Tag.Caption, Tag.Colgroup, Tag.Table, Tag.Template, Tag.Head, Tag.Body,
        Tag.Frameset,
    ];
}
