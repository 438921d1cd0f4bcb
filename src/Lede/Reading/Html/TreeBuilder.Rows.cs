namespace Lede.Reading.Html;

internal sealed partial class TreeBuilder
{
    private bool StartInTableBody()
    {
        switch (_tag)
        {
            case Tag.Tr:
                ClearTo(Tag.Tbody, Tag.Tfoot, Tag.Thead);
                return !InsertOpen() || SwitchDone(InsertionMode.InRow);
            case Tag.Td or Tag.Th:
                ClearTo(Tag.Tbody, Tag.Tfoot, Tag.Thead);
                return !Open(Implied(Tag.Tr)) || Switch(InsertionMode.InRow);
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead:
                return !CloseTableBody();
            default:
                return StartInTable();
        }
    }

    private bool EndInTableBody()
    {
        switch (_tag)
        {
            case Tag.Tbody or Tag.Tfoot or Tag.Thead:
                if (_open.InTableScope(_tag))
                    CloseTableBody();
                return true;
            case Tag.Table:
                return !CloseTableBody();
            case Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Td or Tag.Th or Tag.Tr:
                return true;
            default:
                return EndInTable();
        }
    }

    private bool CloseTableBody()
    {
        if (!_open.InTableScope(Tag.Tbody) && !_open.InTableScope(Tag.Thead) && !_open.InTableScope(Tag.Tfoot))
            return false;
        ClearTo(Tag.Tbody, Tag.Tfoot, Tag.Thead);
        _open.Pop();
        _mode = InsertionMode.InTable;
        return true;
    }

    private bool StartInRow()
    {
        switch (_tag)
        {
            case Tag.Td or Tag.Th:
                ClearTo(Tag.Tr, Tag.Tr, Tag.Tr);
                if (!InsertOpen())
                    return true;
                _formatting.AddMarker();
                return SwitchDone(InsertionMode.InCell);
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Tr:
                return !CloseRow();
            default:
                return StartInTable();
        }
    }

    private bool EndInRow()
    {
        switch (_tag)
        {
            case Tag.Tr:
                return CloseRow() || true;
            case Tag.Table:
                return !CloseRow();
            case Tag.Tbody or Tag.Tfoot or Tag.Thead:
                return !_open.InTableScope(_tag) || !CloseRow();
            case Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Td or Tag.Th:
                return true;
            default:
                return EndInTable();
        }
    }

    private bool CloseRow()
    {
        if (!_open.InTableScope(Tag.Tr))
            return false;
        ClearTo(Tag.Tr, Tag.Tr, Tag.Tr);
        _open.Pop();
        _mode = InsertionMode.InTableBody;
        return true;
    }

    private bool StartInCell() => _tag is Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr
        ? !CloseCell()
        : StartInBody();

    private bool EndInCell()
    {
        switch (_tag)
        {
            case Tag.Td or Tag.Th:
                if (_open.InTableScope(_tag))
                    LeaveCell(_open.Find(_tag));
                return true;
            case Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html:
                return true;
            case Tag.Table or Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Tr:
                return !_open.InTableScope(_tag) || !CloseCell();
            default:
                return EndInBody();
        }
    }

    private bool CloseCell()
    {
        var cell = Math.Max(_open.Find(Tag.Td), _open.Find(Tag.Th));
        if (cell < _open.Top.TableScope)
            return false;
        LeaveCell(cell);
        return true;
    }

    private void LeaveCell(int position)
    {
        _open.PopFrom(position);
        _formatting.ClearToMarker();
        _mode = InsertionMode.InRow;
    }
}
