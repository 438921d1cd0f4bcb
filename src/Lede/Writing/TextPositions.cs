namespace Lede.Writing;

/// <summary>Code point positions of <see cref="Article.Text"/> back to UTF-16 positions, for writers, which see only public spans.</summary>
internal sealed class TextPositions
{
    // UTF-16 index of every code point, the end included; null in the Basic Multilingual Plane, where both counts are the same.
    private readonly int[]? _indices;

    public TextPositions(string text)
    {
        Text = text;
        _indices = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Indices(text) : null;
    }

    public string Text { get; }

    /// <summary>The span in UTF-16 units, cut to the text: an article made by hand may hold spans that point outside.</summary>
    public CharSpan this[TextSpan span]
    {
        get
        {
            var start = Index(span.Start);
            return new CharSpan(start, Math.Max(start, Index(span.End)));
        }
    }

    private int Index(int codePoint)
    {
        var count = _indices is null ? Text.Length : _indices.Length - 1;
        var within = Math.Clamp(codePoint, 0, count);
        return _indices is null ? within : _indices[within];
    }

    private static int[] Indices(string text)
    {
        var indices = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            indices.Add(i);
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
        }

        indices.Add(text.Length);
        return indices.ToArray();
    }
}
