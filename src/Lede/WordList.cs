using System.Text;

namespace Lede;

/// <summary>The data files embedded from the <c>Lists</c> folders. Their first line names source and licence.</summary>
internal static class WordList
{
    /// <summary>The lines of a list without comments (<c>#</c>) and blank lines.</summary>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
