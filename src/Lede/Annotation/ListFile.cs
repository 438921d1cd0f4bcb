using System.Text;

namespace Lede.Annotation;

/// <summary>Reads the embedded lists; they are part of the assembly, so a missing one is a broken build.</summary>
internal static class ListFile
{
    private const string Folder = "Lede.Annotation.Lists.";

    /// <summary>The lines of a list that are not empty and not comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    public static Stream Open(string name) => typeof(ListFile).Assembly.GetManifestResourceStream(Folder + name)
        ?? throw new InvalidOperationException($"The list {name} is not embedded.");
}
