namespace Lede.Annotation;

/// <summary>Walks the stretches of tokens that may hold names; what lies between holds none.</summary>
internal struct NameSegments(NameText text)
{
    /// <summary>A longer stretch is cut here: it is a list of capitalised words, no name.</summary>
    public const int Longest = 64;

    private int _at;

    public bool Next(out int first, out int end)
    {
        var tokens = text.Tokens;
        while (_at < tokens.Count && !text.IsActive(_at))
            _at++;
        first = end = _at;
        if (first == tokens.Count)
            return false;
        var sentence = tokens[first].Sentence;
        while (end < tokens.Count && end - first < Longest && text.IsActive(end) && tokens[end].Sentence == sentence)
            end++;
        _at = end;
        return true;
    }
}
