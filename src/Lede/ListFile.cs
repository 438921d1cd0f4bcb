using System.Text;

namespace Lede;

/// <summary>The data files embedded from the <c>Lists</c> folders, by file name. They are part of the assembly, so a missing one is a broken build.</summary>
internal static class ListFile
{
    /// <summary>The lines of a list without comments (<c>#</c>, the first of which names source and licence) and blank lines.</summary>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The entries of one kind in a list of lines <c>KIND, tab, ENTRY|ENTRY|…</c>.</summary>
    /// <inheritdoc cref="Lines" path="/exception"/>
    public static IEnumerable<string> Entries(string name, string kind) =>
        Lines(name).Select(line => line.Split('\t')).Where(cells => cells[0] == kind).SelectMany(cells => cells[1].Split('|'));

    /// <summary>A list that is no lines of text, or that its reader takes as it is.</summary>
    /// <inheritdoc cref="Lines" path="/exception"/>
    public static Stream Open(string name) => typeof(ListFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The list {name} is not embedded.");
}
