namespace Lede.Annotation.Dates;

/// <summary>An embedded list of <c>Annotation/Lists</c>.</summary>
internal static class ListFile
{
    /// <summary>The lines of a list that hold something; the first line, which names source and licence, starts with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(ListFile).Assembly.GetManifestResourceStream("Lede.Annotation.Lists." + name)
            ?? throw new InvalidOperationException($"The list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
