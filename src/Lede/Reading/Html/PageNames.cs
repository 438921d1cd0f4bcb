namespace Lede.Reading.Html;

/// <summary>Numbers for element names: the fixed ones of <see cref="Tag"/>, then those a page brings along, in the order they come.</summary>
internal sealed class PageNames
{
    // Real pages bring a few dozen names; beyond the bound all share the last number, so that names chosen to collide cost a bounded search.
    private const int MaxOwn = 1024;
    private readonly int _fixed = NameTable.Tags.Count;
    private (int Start, int Length, uint Hash)[] _own = [];
    private ushort[] _slots = [];
    private int _count;

    /// <summary>Numbers in use: one more than the largest.</summary>
    public int Count => _fixed + _count;

    /// <param name="characters">The page.</param>
    /// <param name="start">Where the name starts.</param>
    /// <param name="length">Its length.</param>
    /// <param name="packed">Its characters packed, as <see cref="NameTable.Find"/> wants them.</param>
    public int Number(char[] characters, int start, int length, ulong packed)
    {
        var known = NameTable.Tags.Find(characters.AsSpan(start, length), packed);
        return known != 0 ? known : OwnNumber(characters, start, length);
    }

    public ReadOnlySpan<char> Name(int number, char[] characters)
    {
        if (number < _fixed)
            return NameTable.Tags[number];
        var (start, length, _) = _own[number - _fixed];
        return characters.AsSpan(start, length);
    }

    private int OwnNumber(char[] characters, int start, int length)
    {
        var hash = NameTable.Hash(characters.AsSpan(start, length));
        if (_count * 2 >= _slots.Length)
            Grow();
        var mask = _slots.Length - 1;
        var slot = (int)(hash & (uint)mask);
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var own = _own[_slots[slot] - 1];
            if (own.Hash == hash && characters.AsSpan(own.Start, own.Length).SequenceEqual(characters.AsSpan(start, length)))
                return _fixed + _slots[slot] - 1;
        }

        if (_count == MaxOwn)
            return _fixed + MaxOwn - 1;
        _own[_count++] = (start, length, hash);
        _slots[slot] = (ushort)_count;
        return _fixed + _count - 1;
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
            var slot = (int)(_own[i].Hash & (uint)(size - 1));
            while (_slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            _slots[slot] = (ushort)(i + 1);
        }
    }
}
