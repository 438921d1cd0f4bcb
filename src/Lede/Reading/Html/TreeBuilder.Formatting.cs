namespace Lede.Reading.Html;

internal sealed partial class TreeBuilder
{
    // The standard's bounds of the adoption agency's two loops.
    private const int MaxAdoptions = 8;
    private const int MaxReopened = 3;

    private bool StartFormatting()
    {
        if (_tag == Tag.A)
            CloseOpenLink();
        Reconstruct();
        if (_tag == Tag.Nobr && _open.InScope(Tag.Nobr))
        {
            Adopt();
            Reconstruct();
        }

        if (InsertOpen())
            Activate(_open.Top);
        return true;
    }

    // Links do not nest: an open one ends where the next begins.
    private void CloseOpenLink()
    {
        var found = _formatting.FindName((int)Tag.A);
        if (found < 0)
            return;
        var node = _formatting[found].Node;
        Adopt();
        found = _formatting.FindNode(node);
        if (found >= 0)
            _formatting.RemoveAt(found);
        var position = _open.Find((int)Tag.A, node);
        if (position >= 0)
            _open.RemoveAt(position);
    }

    // Keeps at most three equal elements ("Noah's Ark") and MaxOpen in all.
    private void Activate(in OpenElement element)
    {
        var start = _formatting.SegmentStart();
        var (equal, earliest) = (0, -1);
        for (var i = _formatting.Count - 1; i >= start; i--)
        {
            if (_formatting[i].Name != element.Name || !SameAttributes(_formatting[i].Node, element.Node))
                continue;
            equal++;
            earliest = i;
        }

        if (equal >= 3)
            _formatting.RemoveAt(earliest);
        else if (_formatting.Count - start >= ActiveFormatting.MaxOpen)
            _formatting.RemoveAt(start);
        _formatting.Add(element);
    }

    private bool SameAttributes(int one, int other)
    {
        var (first, second) = (_store.Nodes[one], _store.Nodes[other]);
        if (first.Length != second.Length)
            return false;
        for (var i = 0; i < first.Length; i++)
        {
            ref var a = ref _attributes.Items[first.Start + i];
            ref var b = ref _attributes.Items[second.Start + i];
            if (a.Name != b.Name || !_text.Value(ref a).SequenceEqual(_text.Value(ref b)))
                return false;
        }

        return true;
    }

    // Opens anew what was left open in an earlier block.
    private void Reconstruct()
    {
        if (_formatting.Count > 0)
            ReconstructOpen();
    }

    private void ReconstructOpen()
    {
        var last = _formatting.Count - 1;
        if (_formatting.IsMarker(last) || IsOpen(_formatting[last]))
            return;
        var first = last;
        while (first > 0 && !_formatting.IsMarker(first - 1) && !IsOpen(_formatting[first - 1]))
            first--;
        for (var i = first; i <= last && !_open.IsFull; i++)
        {
            _steps++;
            var copy = CopyOf(_formatting[i].Node);
            Open(copy);
            _formatting[i].Node = _open.Top.Node;
        }
    }

    private bool IsOpen(in OpenElement element) => _open.Find(element.Name, element.Node) >= 0;

    private PageNode CopyOf(int node)
    {
        var original = _store.Nodes[node];
        return new PageNode { Tag = original.Tag, Name = original.Name, Start = original.Start, Length = original.Length, Kinds = original.Kinds };
    }

    // The standard's adoption agency: ends a formatting element that may have blocks open inside it.
    private bool Adopt()
    {
        if (_open.Top.Name == _name && _open.Top.Space == ElementSpace.Html && _formatting.FindNode(_open.Top.Node) < 0)
        {
            _open.Pop();
            return true;
        }

        for (var i = 0; i < MaxAdoptions; i++)
        {
            _steps++;
            var entry = _formatting.FindName(_name);
            if (entry < 0)
                return i > 0 || EndAnyOther();
            var position = _open.Find(_name, _formatting[entry].Node);
            if (position < 0)
            {
                _formatting.RemoveAt(entry);
                return true;
            }

            if (position < _open.Top.Scope)
                return true;
            var block = FurthestBlock(position);
            if (block < 0)
            {
                _open.PopFrom(position);
                _formatting.RemoveAt(entry);
                return true;
            }

            AdoptBlock(entry, position, block);
        }

        return true;
    }

    // The outermost special element inside the formatting element.
    private int FurthestBlock(int position)
    {
        if (_open.Top.Special <= position)
            return -1;
        var block = position + 1;
        for (; _open[block].Special != block; block++)
            _steps++;
        return block;
    }

    private void AdoptBlock(int entry, int position, int block)
    {
        var (formatting, blockNode) = (_formatting[entry].Node, _open[block].Node);
        var (ancestor, bookmark, last) = (_open[position - 1], entry, blockNode);
        for (var (at, inner) = (block - 1, 1); at > position; at--, inner++)
        {
            var active = _formatting.FindNode(_open[at].Node);
            if (inner > MaxReopened && active >= 0)
            {
                _formatting.RemoveAt(active);
                (bookmark, entry) = (active < bookmark ? bookmark - 1 : bookmark, active < entry ? entry - 1 : entry);
                active = -1;
            }

            if (active < 0)
            {
                _open.RemoveAt(at);
                block--;
                continue;
            }

            var copy = _store.Detached(CopyOf(_open[at].Node));
            _open[at].Node = _formatting[active].Node = copy;
            if (last == blockNode)
                bookmark = active + 1;
            _store.MoveToEnd(last, copy);
            last = copy;
        }

        Settle(last, ancestor);
        var reopened = _store.Detached(CopyOf(formatting));
        _steps += _store.MoveChildren(blockNode, reopened);
        _store.MoveToEnd(reopened, blockNode);
        var element = _formatting[entry];
        element.Node = reopened;
        _formatting.Insert(bookmark, element);
        _formatting.RemoveAt(bookmark <= entry ? entry + 1 : entry);
        _open.RemoveAt(position);
        _open.InsertAt(block, element); // the block has moved down by one
    }

    private void Settle(int node, in OpenElement ancestor)
    {
        if (ancestor.Tag.Is(TagTraits.TableStructure))
        {
            var table = FosterTable(out var instead);
            if (table >= 0)
                _store.MoveBefore(node, table);
            else
                _store.MoveToEnd(node, instead);
            return;
        }

        _store.MoveToEnd(node, ancestor.Node);
    }
}
