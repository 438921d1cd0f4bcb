using System.Buffers;

namespace Lede.Extraction.Metadata;

/// <summary>JSON as pages write it, as a flat tree in document order. Trailing and missing commas, comments, raw line ends and stray
/// quotation marks inside strings, and a missing end are read over; <see cref="IsBroken"/> tells that something was. Its array is pooled: dispose when done.</summary>
internal readonly ref struct LenientJson(ReadOnlySpan<char> text, JsonValue[] values, int count)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Number of values; the values below <c>i</c> are <c>i + 1</c> to <c>this[i].End - 1</c>.</summary>
    public int Count => count;

    /// <summary>Whether the text is not JSON by the letter.</summary>
    public bool IsBroken { get; init; }

    public JsonValue this[int index] => values[index];

    /// <summary>The characters of a value as they stand, escapes and all.</summary>
    public ReadOnlySpan<char> Raw(int index) => Slice(values[index].Span);

    public ReadOnlySpan<char> Key(int index) => Slice(values[index].Key);

    /// <summary>The member of an object; -1 when there is none.</summary>
    public int Member(int index, string name)
    {
        if (index < 0 || values[index].Kind != JsonKind.Object)
            return -1;
        for (var i = index + 1; i < values[index].End; i = values[i].End)
        {
            if (Key(i).SequenceEqual(name))
                return i;
        }

        return -1;
    }

    /// <summary>The value itself, or the first of an array; -1 for an empty array.</summary>
    public int First(int index)
    {
        while (index >= 0 && values[index].Kind == JsonKind.Array)
            index = values[index].End > index + 1 ? index + 1 : -1;
        return index;
    }

    /// <summary>A string's text, escapes decoded; <c>null</c> for other kinds.</summary>
    public string? String(int index) =>
        index >= 0 && values[index].Kind == JsonKind.String ? JsonEscapes.Decode(Raw(index)) : null;

    private ReadOnlySpan<char> Slice(CharSpan span) => _text.Slice(span.Start, span.Length);

    /// <summary>Gives the array back; nothing may be read afterwards.</summary>
    public void Dispose() => ArrayPool<JsonValue>.Shared.Return(values);
}
