namespace Lede.Reading.Html;

/// <summary>The stack of open elements. It never holds more than the depth limit; what is opened deeper is counted by name, so that its end tags
/// close nothing else.</summary>
internal sealed class OpenElements(int maxDepth, int names)
{
    private readonly int _maxDepth = maxDepth;
    private OpenElement[] _items = new OpenElement[Math.Min(64, maxDepth)];
    private int[] _last = new int[names + 32];
    private int[] _lastForeign = [];
    private int[] _tooDeep = [];
    private int _tooDeepCount;

    public int Count { get; private set; }

    /// <summary>Elements looked at or moved in more than constant time.</summary>
    public long Steps { get; private set; }

    public bool IsFull => Count == _maxDepth;

    public ref OpenElement Top => ref _items[Count - 1];

    public ref OpenElement this[int position] => ref _items[position];

    /// <summary>Position of the nearest open HTML element of that name; -1 when none is open.</summary>
    public int Find(int name) => name < _last.Length ? _last[name] - 1 : -1;

    public int Find(Tag tag) => _last[(int)tag] - 1;

    public bool IsOpen(Tag tag) => _last[(int)tag] != 0;

    public bool InScope(Tag tag) => Find(tag) >= Top.Scope;

    public bool InButtonScope(Tag tag) => Find(tag) >= Top.ButtonScope;

    public bool InListScope(Tag tag) => Find(tag) >= Top.ListScope;

    public bool InTableScope(Tag tag) => Find(tag) >= Top.TableScope;

    /// <summary>Position of a node; -1 when it is not open.</summary>
    public int Find(int name, int node)
    {
        var position = Find(name);
        while (position >= 0 && _items[position].Node != node)
        {
            Steps++;
            position = _items[position].SameName - 1;
        }

        return position;
    }

    /// <summary>Position of the nearest foreign element of that name, if no HTML element is nearer; -1 otherwise.</summary>
    public int FindForeign(int name) =>
        name < _lastForeign.Length && _lastForeign[name] - 1 > Top.Html ? _lastForeign[name] - 1 : -1;

    public void Push(in OpenElement element)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Math.Min(_maxDepth, _items.Length * 2));
        Push(element.Node, element.Name, (element.Tag, element.Space, element.Integration));
    }

    private void Push(int node, int name, (Tag Tag, ElementSpace Space, IntegrationPoint Integration) kind)
    {
        ref var item = ref _items[Count];
        item = _items[Math.Max(Count - 1, 0)]; // most elements bound nothing: the bounds are those of the one below
        (item.Node, item.Name) = (node, name);
        (item.Tag, item.Space, item.Integration) = kind;
        var isHtml = kind.Space == ElementSpace.Html;
        if (isHtml)
            item.Html = Count;
        if (!isHtml || kind.Tag.Is(TagTraits.Special | TagTraits.Scope))
            Bound(ref item);
        ref var last = ref isHtml ? ref _last : ref _lastForeign;
        if (name >= last.Length)
            Array.Resize(ref last, Math.Max(name + 1, last.Length * 2));
        item.SameName = last[name];
        last[name] = ++Count;
    }

    public void Pop()
    {
        ref var top = ref _items[--Count];
        (top.Space == ElementSpace.Html ? _last : _lastForeign)[top.Name] = top.SameName;
        if (_tooDeepCount > 0)
            Array.Clear(_tooDeep);
        _tooDeepCount = 0;
    }

    /// <summary>Pops until the element at that position is gone.</summary>
    public void PopFrom(int position)
    {
        while (Count > position)
            Pop();
    }

    public void RemoveAt(int position)
    {
        var count = Count;
        Steps += count - position;
        PopFrom(position);
        for (var i = position + 1; i < count; i++)
            Push(_items[i]);
    }

    /// <summary>Puts an element in at a position; those from there on move up.</summary>
    public void InsertAt(int position, OpenElement element)
    {
        var count = Count;
        Steps += count - position;
        PopFrom(position);
        if (count == _items.Length)
            Array.Resize(ref _items, Math.Min(_maxDepth, _items.Length * 2));
        Array.Copy(_items, position, _items, position + 1, count - position);
        Push(element);
        for (var i = position + 1; i <= count; i++)
            Push(_items[i]);
    }

    /// <summary>Counts an element that is too deep to be opened.</summary>
    public void CountTooDeep(int name)
    {
        if (name >= _tooDeep.Length)
            Array.Resize(ref _tooDeep, Math.Max(name + 1, _last.Length));
        _tooDeep[name]++;
        _tooDeepCount++;
    }

    /// <summary>Whether an end tag belongs to an element that was too deep, and then forgets that.</summary>
    public bool ClosesTooDeep(int name)
    {
        if (_tooDeepCount == 0 || name >= _tooDeep.Length || _tooDeep[name] == 0)
            return false;
        _tooDeep[name]--;
        _tooDeepCount--;
        return true;
    }

    private void Bound(ref OpenElement element)
    {
        var traits = element.Space == ElementSpace.Html ? element.Tag.Traits() : TagTraits.None;
        var foreign = element.Integration != IntegrationPoint.None;
        var scope = foreign || (traits & TagTraits.Scope) != 0;
        if (scope)
            element.Scope = Count;
        if (scope || element.Tag is Tag.Ol or Tag.Ul)
            element.ListScope = Count;
        if (scope || element.Tag == Tag.Button)
            element.ButtonScope = Count;
        if (element.Tag is Tag.Html or Tag.Table or Tag.Template)
            element.TableScope = Count;
        if (!foreign && (traits & TagTraits.Special) == 0)
            return;
        element.Special = Count;
        if (element.Tag is not (Tag.Address or Tag.Div or Tag.P))
            element.ItemBound = Count;
    }
}
