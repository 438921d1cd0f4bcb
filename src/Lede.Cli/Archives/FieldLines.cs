namespace Lede.Cli.Archives;

/// <summary>Lines of the form <c>Name: value</c>, as WARC and HTTP write their headers.</summary>
internal static class FieldLines
{
    /// <summary>The fields in order, names in lower case, values trimmed; a line that begins with white space goes on with the value before it.</summary>
    public static IEnumerable<(string Name, string Value)> Read(string header)
    {
        string? name = null;
        var value = "";
        foreach (var line in header.Split('\n'))
        {
            if (name is not null && line.Length > 0 && line[0] is ' ' or '\t')
            {
                value = $"{value} {line.Trim()}";
                continue;
            }

            if (name is not null)
                yield return (name, value);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].Trim().ToLowerInvariant() : null;
            value = line[(colon + 1)..].Trim();
        }

        if (name is not null)
            yield return (name, value);
    }
}
