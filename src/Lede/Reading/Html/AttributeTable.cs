using System.Buffers;

namespace Lede.Reading.Html;

/// <summary>The kept attributes of a page in one pooled list. Those of the tag being read are its tail; they go again unless an element takes them.</summary>
internal sealed class AttributeTable
{
    private static readonly (ulong Low, ulong High)[] Groups =
    [
        Bits(AttributeName.Class), Bits(AttributeName.Itemprop, AttributeName.Property), Bits(AttributeName.Itemtype),
        Bits(AttributeName.Datetime, AttributeName.DataDatetime, AttributeName.DataTimestamp, AttributeName.DataTime, AttributeName.DataDate,
            AttributeName.DataPublished, AttributeName.DataPubdate, AttributeName.DataUpdated, AttributeName.Title),
    ];

    private (ulong Low, ulong High) _seen; // a bit for each name
    private int _start;

    public PageAttribute[] Items { get; private set; } = ArrayPool<PageAttribute>.Shared.Rent(1024);

    public int Count { get; private set; }

    /// <summary>First attribute of the tag being read.</summary>
    public int Start => _start;

    /// <summary>What the tag being read has.</summary>
    public AttributeKinds Kinds
    {
        get
        {
            var kinds = 0;
            for (var i = 0; i < Groups.Length; i++)
                kinds |= ((_seen.Low & Groups[i].Low) | (_seen.High & Groups[i].High)) != 0 ? 1 << i : 0;
            return (AttributeKinds)kinds;
        }
    }

    public void BeginTag() => (Count, _seen) = (_start, default);

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

    private static (ulong Low, ulong High) Bits(params ReadOnlySpan<AttributeName> names)
    {
        var bits = (Low: 0UL, High: 0UL);
        foreach (var name in names)
            bits = (int)name < 64 ? (bits.Low | 1UL << (int)name, bits.High) : (bits.Low, bits.High | 1UL << ((int)name & 63));
        return bits;
    }

    private void Grow()
    {
        var larger = ArrayPool<PageAttribute>.Shared.Rent(Items.Length * 2);
        Items.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<PageAttribute>.Shared.Return(Items);
        Items = larger;
    }
}
