using System.Buffers;

namespace Lede.Extraction.Blocks;

/// <summary>A list in a pooled array. A mutable struct: hold it in a field, never copy it.</summary>
internal struct Pooled<T>(int capacity)
    where T : struct
{
    private T[] _items = ArrayPool<T>.Shared.Rent(Math.Max(capacity, 16));

    public int Count { get; private set; }

    public readonly Span<T> Items => _items.AsSpan(0, Count);

    public readonly ref T this[int index] => ref _items[index];

    /// <summary>The array behind it; only the first <see cref="Count"/> places mean anything.</summary>
    public readonly T[] Array => _items;

    public ref T Add()
    {
        Reserve(1);
        ref var item = ref _items[Count++];
        item = default;
        return ref item;
    }

    public void Add(T item) => Add() = item;

    public void Shorten(int count) => Count = count;

    /// <summary>Room for <paramref name="more"/> items, as a span to write into; <see cref="Shorten"/> or <see cref="Advance"/> says how many were.</summary>
    public Span<T> Reserve(int more)
    {
        if (Count + more > _items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(Math.Max(Count + more, _items.Length * 2));
            Items.CopyTo(larger);
            ArrayPool<T>.Shared.Return(_items);
            _items = larger;
        }

        return _items.AsSpan(Count);
    }

    public void Advance(int count) => Count += count;

    public readonly void Return() => ArrayPool<T>.Shared.Return(_items);
}
