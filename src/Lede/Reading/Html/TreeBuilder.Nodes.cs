namespace Lede.Reading.Html;

internal sealed partial class TreeBuilder
{
    private const NodeMarks Inherited = ~(NodeMarks.Blank | NodeMarks.Raw);

    private PageNode ElementNode() => new()
    {
        Tag = _tag,
        Name = (ushort)_name,
        Kinds = _attributes.Kinds,
        Length = _attributes.Count - _attributes.Start,
        Start = _attributes.Take(),
    };

    private static PageNode Implied(Tag tag) => new() { Tag = tag, Name = (ushort)tag };

    // The element of the tag, without opening it.
    private int Insert() => Place(ElementNode());

    private bool InsertVoid()
    {
        Insert();
        return true;
    }

    // The element of the tag, opened. False when it is too deep to be opened.
    private bool InsertOpen() => Open(ElementNode());

    private bool Open(in PageNode node) => Open(node, Place(node));

    private bool Open(in PageNode node, int index) => Open(new OpenElement { Node = index, Name = node.Name, Tag = node.Tag });

    private bool Open(in OpenElement element)
    {
        if (element.Node < 0)
            return OpenRoot(element);
        if (_open.IsFull)
        {
            _open.CountTooDeep(element.Name);
            return false;
        }

        _open.Push(element);
        return true;
    }

    private bool OpenRoot(OpenElement element)
    {
        element.Node = _store.Append(-1, Implied(Tag.Html));
        _open.Push(element);
        return true;
    }

    // The standard's "appropriate place for inserting a node".
    private int Place(in PageNode node)
    {
        ref var top = ref _open.Top;
        return _foster ? PlaceIn(top.Node, top.Tag, node) : AppendTo(top.Node, node);
    }

    private int PlaceIn(int parent, Tag parentTag, in PageNode node)
    {
        if (!parentTag.Is(TagTraits.TableStructure))
            return AppendTo(parent, node);
        var table = FosterTable(out var instead);
        return table < 0 ? AppendTo(instead, node) : Marked(_store.InsertBefore(table, node));
    }

    // The table that stray content goes before; -1 when it goes to the end of another element instead.
    private int FosterTable(out int instead)
    {
        instead = -1;
        var (table, template) = (_open.Find(Tag.Table), _open.Find(Tag.Template));
        if (template > table)
            instead = _open[template].Node;
        else if (table < 0)
            instead = _open[0].Node;
        else if (_store.Nodes[_open[table].Node].Parent >= 0)
            return _open[table].Node;
        else
            instead = _open[table - 1].Node;
        return -1;
    }

    private int AppendTo(int parent, in PageNode node) => Marked(_store.Append(parent, node));

    // Gives a new node the marks of where it stands.
    private int Marked(int index)
    {
        ref var node = ref _store.Nodes[index];
        node.Marks |= _store.Nodes[node.Parent].Below;
        if (node.Tag == Tag.Text)
            return index;
        node.Below = (node.Marks & Inherited) | OwnMarks(node);
        return index;
    }

    private NodeMarks OwnMarks(in PageNode node) => node.Tag switch
    {
        Tag.Template => IsShadowRoot(node) ? NodeMarks.ShadowRoot : NodeMarks.Template,
        Tag.Noscript => NodeMarks.Noscript,
        Tag.Select or Tag.Datalist => NodeMarks.Choices,
        _ => NodeMarks.None,
    };

    private bool IsShadowRoot(in PageNode node)
    {
        for (var i = node.Start; i < node.Start + node.Length; i++)
        {
            if (_attributes.Items[i].Name == AttributeName.Shadowrootmode)
                return true;
        }

        return false;
    }

    private void InsertText(int start, int length, NodeMarks marks)
    {
        if (length > 0)
            Place(new PageNode { Start = start, Length = length, Marks = marks });
    }

    // An element whose content is one run of text: it is made whole, never opened.
    private bool RawElement(ContentModel model)
    {
        var skipLineFeed = _tag == Tag.Textarea;
        var node = Insert();
        var raw = _tag is Tag.Title or Tag.Textarea or Tag.Xmp ? NodeMarks.None : NodeMarks.Raw;
        if (skipLineFeed)
            _tokens.SkipLineFeed();
        _tokens.Enter(model, NameTable.Tags[_name]);
        if (_tokens.Next() == TokenKind.Text)
        {
            if (_tokens.Length > 0)
                AppendTo(node, new PageNode { Start = _tokens.Start, Length = _tokens.Length, Marks = raw | (_tokens.IsBlank ? NodeMarks.Blank : NodeMarks.None) });
            _tokens.Next(); // the end tag, or the end of the page
        }

        return true;
    }

    // A page has one html and one body: a second tag only adds attributes, kept when there were none.
    private bool Merge(int node)
    {
        ref var element = ref _store.Nodes[node];
        if (element.Length == 0)
        {
            element.Kinds = _attributes.Kinds;
            element.Length = _attributes.Count - _attributes.Start;
            element.Start = _attributes.Take();
        }

        return true;
    }
}
