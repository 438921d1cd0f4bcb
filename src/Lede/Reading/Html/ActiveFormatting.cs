namespace Lede.Reading.Html;

/// <summary>The standard's list of active formatting elements.</summary>
internal sealed class ActiveFormatting
{
    /// <summary>Elements kept after the last marker. The standard has no bound, which lets n open elements be opened anew in n paragraphs; pages
    /// that mean it leave two or three open.</summary>
    public const int MaxOpen = 16;

    private OpenElement[] _items = new OpenElement[MaxOpen];
    private int _count;

    public int Count => _count;

    public ref OpenElement this[int position] => ref _items[position];

    public bool IsMarker(int position) => _items[position].Node < 0;

    public void AddMarker() => Add(new OpenElement { Node = -1 });

    public void Add(in OpenElement element)
    {
        if (_count == _items.Length)
            Array.Resize(ref _items, _items.Length * 2);
        _items[_count++] = element;
    }

    public void Insert(int position, in OpenElement element)
    {
        Add(element);
        Array.Copy(_items, position, _items, position + 1, _count - 1 - position);
        _items[position] = element;
    }

    public void RemoveAt(int position)
    {
        _count--;
        Array.Copy(_items, position + 1, _items, position, _count - position);
    }

    public void ClearToMarker()
    {
        while (_count > 0 && !IsMarker(--_count))
        {
        }
    }

    /// <summary>Position of the last element of that name after the last marker; -1 when there is none.</summary>
    public int FindName(int name)
    {
        for (var i = _count - 1; i >= 0 && !IsMarker(i); i--)
        {
            if (_items[i].Name == name)
                return i;
        }

        return -1;
    }

    /// <summary>Position of a node after the last marker; -1 when it is not there.</summary>
    public int FindNode(int node)
    {
        for (var i = _count - 1; i >= 0 && !IsMarker(i); i--)
        {
            if (_items[i].Node == node)
                return i;
        }

        return -1;
    }

    /// <summary>First position after the last marker.</summary>
    public int SegmentStart()
    {
        var start = _count;
        while (start > 0 && !IsMarker(start - 1))
            start--;
        return start;
    }
}
