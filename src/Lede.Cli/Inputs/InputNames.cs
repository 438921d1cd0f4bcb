using System.IO.Enumeration;

namespace Lede.Cli.Inputs;

/// <summary>What the names on a command line stand for: a file, everything of use in a folder, what a pattern matches, standard input.</summary>
internal static class InputNames
{
    private static readonly string[] Endings = [".html", ".htm", ".xhtml", ".txt", ".warc", ".wet"];

    private static readonly string[] AnyName = ["*"];

    private static readonly EnumerationOptions All = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None, ReturnSpecialDirectories = false };

    /// <summary>The files, in the order of the names; within a folder and a pattern by name, in code point order, so that two runs agree.</summary>
    public static IEnumerable<NamedInput> Expand(IEnumerable<string> names) => names.SelectMany(Expand);

    private static IEnumerable<NamedInput> Expand(string name)
    {
        if (name == "-")
            return [NamedInput.StandardInput];
        // What exists is meant as it stands: a name may hold a star.
        if (Directory.Exists(name))
            return InFolder(name.TrimEnd('/') is { Length: > 0 } folder ? folder : "/");
        if (File.Exists(name))
            return [Named(name)];
        if (name.AsSpan().IndexOfAny("*?") < 0)
            return [new NamedInput(name, name) { Fault = "There is no such file." }];
        return OrNothing(name, Matches(name.StartsWith('/') ? "/" : "", name.Split('/', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static IEnumerable<NamedInput> OrNothing(string pattern, IEnumerable<NamedInput> found)
    {
        var any = false;
        foreach (var input in found)
        {
            any = true;
            yield return input;
        }

        if (!any)
            yield return new NamedInput(pattern, pattern) { Fault = "No file has a name like that." };
    }

    private static IEnumerable<NamedInput> InFolder(string folder)
    {
        var entries = Entries(folder, out var fault);
        foreach (var entry in entries)
        {
            if (entry.IsFolder && !entry.IsLink)
            {
                foreach (var input in InFolder(entry.Path))
                    yield return input;
            }
            else if (!entry.IsFolder && IsOfUse(entry.Name))
            {
                yield return Named(entry.Path);
            }
        }

        if (fault is not null)
            yield return new NamedInput(folder, folder) { Fault = fault };
    }

    // One part of the pattern a call; "**" stands for any number of folders.
    private static IEnumerable<NamedInput> Matches(string folder, ReadOnlyMemory<string> parts)
    {
        var part = parts.Span[0];
        var rest = parts[1..];
        if (part == "**")
        {
            foreach (var input in Matches(folder, rest.IsEmpty ? AnyName : rest))
                yield return input;
        }

        foreach (var entry in Entries(folder, out _))
        {
            if (part == "**" && entry.IsFolder && !entry.IsLink)
            {
                foreach (var input in Matches(entry.Path, parts))
                    yield return input;
            }
            else if (part != "**" && FileSystemName.MatchesSimpleExpression(part, entry.Name, ignoreCase: false) && entry.IsFolder != rest.IsEmpty)
            {
                foreach (var input in entry.IsFolder ? Matches(entry.Path, rest) : [Named(entry.Path)])
                    yield return input;
            }
        }
    }

    private static bool IsOfUse(string name)
    {
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return !name.StartsWith('.') && Endings.Any(ending => bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static Entry[] Entries(string folder, out string? fault)
    {
        fault = null;
        try
        {
            var entries = new FileSystemEnumerable<Entry>(folder.Length == 0 ? "." : folder, (ref FileSystemEntry entry) => Entry.Of(folder, ref entry), All).ToArray();
            Array.Sort(entries, (one, other) => string.CompareOrdinal(one.Name, other.Name));
            return entries;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            fault = error.Message;
            return [];
        }
    }

    private static NamedInput Named(string path) => new(path, path);

    private readonly record struct Entry(string Name, string Path, bool IsFolder, bool IsLink)
    {
        public static Entry Of(string folder, ref FileSystemEntry entry)
        {
            var name = entry.FileName.ToString();
            var path = folder.Length == 0 || folder.EndsWith('/') ? folder + name : $"{folder}/{name}";
            return new Entry(name, path, entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0);
        }
    }
}
