namespace Lede.Service.Representations;

/// <summary>Walks a comma-separated header value, quoted strings respected, without allocating.</summary>
internal ref struct HeaderList(ReadOnlySpan<char> value)
{
    private ReadOnlySpan<char> _rest = value;

    /// <summary>The element <see cref="MoveNext"/> stopped at, trimmed, never empty.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public readonly HeaderList GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            Current = Cut(ref _rest, ',').Trim(" \t");
            if (!Current.IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>Takes what stands before the next <paramref name="separator"/> outside quotation marks, and the separator with it.</summary>
    public static ReadOnlySpan<char> Cut(scoped ref ReadOnlySpan<char> rest, char separator)
    {
        var quoted = false;
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (quoted && c == '\\')
                i++;
            else if (c == '"')
                quoted = !quoted;
            else if (c == separator && !quoted)
            {
                var part = rest[..i];
                rest = rest[(i + 1)..];
                return part;
            }
        }

        var all = rest;
        rest = default;
        return all;
    }
}
