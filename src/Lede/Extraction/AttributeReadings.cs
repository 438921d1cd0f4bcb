using System.Buffers;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>What was read out of values of attributes, by their characters: cards, items and paragraphs repeat their classes. One reading a place and compared in
/// full; where two values want the same place the later stays. Pooled: dispose when done.</summary>
internal sealed class AttributeReadings<T> : IDisposable
    where T : struct
{
    // Pages use a few dozen classes, made of as many names, around their text; with room for ten times as many two rarely want the same place.
    private const int Places = 512;

    private readonly Page _page;
    private readonly (PageSlice Value, T Reading)[] _places = ArrayPool<(PageSlice, T)>.Shared.Rent(Places);

    public AttributeReadings(Page page)
    {
        _page = page;
        _places.AsSpan(0, Places).Clear();
    }

    /// <summary>The reading of a value: the one that is known, or the place to put it.</summary>
    /// <param name="value">At least one character.</param>
    /// <param name="isKnown">Whether the reading is this value's.</param>
    public ref T Find(PageSlice value, out bool isKnown)
    {
        var text = _page[value];
        ref var place = ref _places[(text.Length * 31 + text[0] * 7 + text[^1] * 131 + text[text.Length / 2] * 17) & (Places - 1)];
        isKnown = place.Value.Length == value.Length && _page[place.Value].SequenceEqual(text);
        place.Value = value;
        return ref place.Reading;
    }

    public void Dispose() => ArrayPool<(PageSlice, T)>.Shared.Return(_places);
}
