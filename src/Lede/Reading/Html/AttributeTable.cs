using System.Buffers;

namespace Lede.Reading.Html;

/// <summary>The kept attributes of a page in one pooled list. Those of the tag being read are its tail; they go again unless an element takes them.</summary>
internal sealed class AttributeTable
{
    private (ulong Low, ulong High) _seen; // a bit for each name
    private int _start;

    public PageAttribute[] Items { get; private set; } = ArrayPool<PageAttribute>.Shared.Rent(1024);

    public int Count { get; private set; }

    /// <summary>First attribute of the tag being read.</summary>
    public int Start => _start;

    /// <summary>What the tag being read has.</summary>
    public AttributeKinds Kinds { get; private set; }

    public void BeginTag() => (Count, _seen, Kinds) = (_start, default, AttributeKinds.None);

    /// <summary>Whether a name is to be kept: known, and the first of its kind on the tag.</summary>
    public bool Accept(AttributeName name)
    {
        if (name == AttributeName.Other)
            return false;
        ref var seen = ref (int)name < 64 ? ref _seen.Low : ref _seen.High;
        var bit = 1UL << ((int)name & 63);
        if ((seen & bit) != 0)
            return false;
        seen |= bit;
        Kinds |= KindOf(name);
        return true;
    }

    public void Add(AttributeName name, int start, int length)
    {
        if (Count == Items.Length)
            Grow();
        ref var attribute = ref Items[Count++];
        (attribute.Name, attribute.Start, attribute.Length) = (name, start, length);
    }

    /// <summary>An element takes the attributes of the tag being read.</summary>
    public int Take()
    {
        var start = _start;
        _start = Count;
        return start;
    }

    private static AttributeKinds KindOf(AttributeName name) => name switch
    {
        AttributeName.Class => AttributeKinds.Class,
        AttributeName.Itemprop or AttributeName.Property => AttributeKinds.Property,
        AttributeName.Itemtype => AttributeKinds.ItemType,
        AttributeName.Datetime or AttributeName.DataDatetime or AttributeName.DataTimestamp or AttributeName.DataTime or AttributeName.DataDate
            or AttributeName.DataPublished or AttributeName.DataPubdate or AttributeName.DataUpdated or AttributeName.Title => AttributeKinds.Moment,
        _ => AttributeKinds.None,
    };

    private void Grow()
    {
        var larger = ArrayPool<PageAttribute>.Shared.Rent(Items.Length * 2);
        Items.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<PageAttribute>.Shared.Return(Items);
        Items = larger;
    }
}
