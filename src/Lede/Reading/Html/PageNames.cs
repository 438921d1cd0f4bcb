namespace Lede.Reading.Html;

/// <summary>Numbers for element names: the fixed ones of <see cref="Tag"/>, then those a page brings along, in the order they come.</summary>
internal sealed class PageNames(PageText text)
{
    // Real pages bring a few dozen names; beyond the bound all share the last number, so that names chosen to collide cost a bounded search.
    private const int MaxOwn = 1024;
    private const int NoKey = -1; // in place of a key's length: names that have no whole key are told apart by their characters
    private readonly int _fixed = NameTable.Tags.Count;
    private (NameKey Key, PageSlice Name)[] _own = [];
    private ushort[] _slots = [];
    private int _count;

    /// <summary>Numbers in use: one more than the largest.</summary>
    public int Count => _fixed + _count;

    /// <param name="key">The name's key.</param>
    /// <param name="start">Where the name starts among the page's bytes.</param>
    /// <param name="length">Its bytes.</param>
    public int Number(in NameKey key, int start, int length)
    {
        var known = NameTable.Tags.Find(key, text.Bytes.AsSpan(start, length));
        return known != 0 ? known : OwnNumber(key, start, length);
    }

    public ReadOnlySpan<char> Name(int number) =>
        number < _fixed ? NameTable.Tags[number] : text.Decoded(_own[number - _fixed].Name.Start, _own[number - _fixed].Name.Length);

    private int OwnNumber(NameKey key, int start, int length)
    {
        PageSlice? name = null;
        if (!key.IsWhole)
        {
            name = text.AddName(start, length);
            key = new NameKey(HashOf(name.Value), 0, NoKey);
        }

        if (_count * 2 >= _slots.Length)
            Grow();
        var mask = _slots.Length - 1;
        var slot = (int)(key.Hash >> 32) & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            ref var own = ref _own[_slots[slot] - 1];
            if (own.Key != key || (name is { } other && !Characters(own.Name).SequenceEqual(Characters(other))))
                continue;
            if (name is { } again)
                text.Forget(again);
            return _fixed + _slots[slot] - 1;
        }

        if (_count == MaxOwn)
            return _fixed + MaxOwn - 1;
        _own[_count++] = (key, name ?? text.AddName(start, length));
        _slots[slot] = (ushort)_count;
        return _fixed + _count - 1;
    }

    private ReadOnlySpan<char> Characters(PageSlice name) => text.Decoded(name.Start, name.Length);

    // FNV-1a.
    private uint HashOf(PageSlice name)
    {
        var hash = 2166136261;
        foreach (var character in Characters(name))
            hash = (hash ^ character) * 16777619;
        return hash;
    }

    private void Grow()
    {
        var size = Math.Max(32, _slots.Length * 2);
        if (size > 4 * MaxOwn)
            return;
        Array.Resize(ref _own, size / 2 + 1);
        _slots = new ushort[size];
        for (var i = 0; i < _count; i++)
        {
            var slot = (int)(_own[i].Key.Hash >> 32) & (size - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            _slots[slot] = (ushort)(i + 1);
        }
    }
}
