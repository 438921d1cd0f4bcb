namespace Lede.Reading.Html;

internal sealed partial class TreeBuilder
{
    private bool StartInTable()
    {
        switch (_tag)
        {
            case Tag.Caption:
                ClearToTable();
                if (InsertOpen())
                {
                    _formatting.AddMarker();
                    _mode = InsertionMode.InCaption;
                }

                return true;
            case Tag.Colgroup:
                ClearToTable();
                return !InsertOpen() || SwitchDone(InsertionMode.InColumnGroup);
            case Tag.Col:
                ClearToTable();
                return !Open(Implied(Tag.Colgroup)) || Switch(InsertionMode.InColumnGroup);
            case Tag.Tbody or Tag.Tfoot or Tag.Thead:
                ClearToTable();
                return !InsertOpen() || SwitchDone(InsertionMode.InTableBody);
            case Tag.Td or Tag.Th or Tag.Tr:
                ClearToTable();
                return !Open(Implied(Tag.Tbody)) || Switch(InsertionMode.InTableBody);
            case Tag.Table:
                return !CloseTable();
            case Tag.Style or Tag.Script or Tag.Template:
                return HeadContent();
            case Tag.Input when IsHiddenInput():
                return InsertVoid();
            case Tag.Form:
                if (_form < 0 && !_open.IsOpen(Tag.Template))
                    _form = Insert();
                return true;
            default:
                return Fostered(StartInBody);
        }
    }

    private bool EndInTable() => _tag switch
    {
        Tag.Table => CloseTable() || true,
        Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr => true,
        Tag.Template => EndTemplate(),
        _ => Fostered(EndInBody),
    };

    private bool Fostered(Func<bool> body)
    {
        _foster = true;
        var done = body();
        _foster = false;
        return done;
    }

    private bool IsHiddenInput()
    {
        for (var i = _attributes.Start; i < _attributes.Count; i++)
        {
            if (_attributes.Items[i].Name == AttributeName.Type)
                return _text.Value(ref _attributes.Items[i]).Equals("hidden", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    private bool CloseTable()
    {
        if (!_open.InTableScope(Tag.Table))
            return false;
        _open.PopFrom(_open.Find(Tag.Table));
        ResetMode();
        return true;
    }

    private void ClearToTable() => _open.PopFrom(_open.Top.TableScope + 1);

    private void ClearTo(Tag one, Tag two, Tag three)
    {
        while (_open.Count > 1 && _open.Top.Tag is var top && top != one && top != two && top != three && top is not (Tag.Template or Tag.Html))
            _open.Pop();
    }

    private bool StartInCaption() => _tag is Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr
        ? !CloseCaption()
        : StartInBody();

    private bool EndInCaption() => _tag switch
    {
        Tag.Caption => CloseCaption() || true,
        Tag.Table => !CloseCaption(),
        Tag.Body or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr => true,
        _ => EndInBody(),
    };

    private bool CloseCaption()
    {
        if (!_open.InTableScope(Tag.Caption))
            return false;
        _open.PopFrom(_open.Find(Tag.Caption));
        _formatting.ClearToMarker();
        _mode = InsertionMode.InTable;
        return true;
    }

    private bool StartInColumnGroup() => _tag switch
    {
        Tag.Html => Merge(0),
        Tag.Col => InsertVoid(),
        Tag.Template => HeadContent(),
        _ => !CloseColumnGroup(),
    };

    private bool EndInColumnGroup() => _tag switch
    {
        Tag.Colgroup => CloseColumnGroup() || true,
        Tag.Col => true,
        Tag.Template => EndTemplate(),
        _ => !CloseColumnGroup(),
    };

    private bool CloseColumnGroup()
    {
        if (_open.Top.Tag != Tag.Colgroup)
            return false;
        _open.Pop();
        _mode = InsertionMode.InTable;
        return true;
    }
}
