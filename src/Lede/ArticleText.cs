namespace Lede;

/// <summary>The text of an article, and the one place where UTF-16 positions become code point positions. Slices are only made here,
/// so a span's text cannot differ from the text at that span.</summary>
internal sealed class ArticleText
{
    // Positions of low surrogates, ascending; null for text in the Basic Multilingual Plane, where both counts are the same.
    private readonly int[]? _lowSurrogates;

    public ArticleText(string value)
    {
        Value = value;
        _lowSurrogates = FindLowSurrogates(value);
    }

    public string Value { get; }

    public ReadOnlySpan<char> this[CharSpan span] => Value.AsSpan(span.Start, span.Length);

    public TextSpan Span(CharSpan span) => new(CodePoint(span.Start), CodePoint(span.End));

    public TextSlice Slice(CharSpan span) => new(Value.Substring(span.Start, span.Length), Span(span));

    /// <summary>Code points before <paramref name="index"/>.</summary>
    public int CodePoint(int index)
    {
        if (_lowSurrogates is null)
            return index;
        var found = Array.BinarySearch(_lowSurrogates, index);
        return index - (found >= 0 ? found : ~found);
    }

    private static int[]? FindLowSurrogates(string value)
    {
        if (!value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return null;
        var found = new List<int>();
        for (var i = 1; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value[i - 1], value[i]))
                found.Add(i++);
        }

        return found.ToArray();
    }
}
