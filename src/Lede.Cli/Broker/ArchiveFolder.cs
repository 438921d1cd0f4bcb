using Lede.Cli.Inputs;
using Lede.Service.Problems;

namespace Lede.Cli.Broker;

/// <summary>The folder of archives that submitters and workers have in common, wherever each of them has it.</summary>
internal sealed class ArchiveFolder(DirectoryInfo folder)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(folder.FullName);

    /// <summary>How jobs name a file: relative to the folder, with <c>/</c>; <c>null</c> when it is not in it.</summary>
    public string? NameOf(string path)
    {
        var relative = Path.GetRelativePath(_root, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');
        return IsInside(relative) ? relative : null;
    }

    /// <summary>Reads a record.</summary>
    /// <param name="record">Where it lies.</param>
    /// <param name="reading">How it is read.</param>
    /// <returns>What is there, which the caller disposes; a problem where that is no page.</returns>
    public Input Read(ArchiveInput record, InputReading reading)
    {
        // A record compressed is smaller than its block, one that is not is larger by its header.
        if (!IsInside(record.Path) || record.Offset < 0 || record.Length is < 1 or > int.MaxValue)
            return Input.Refused(record.Path, new Problem(BrokerProblems.BadJob, "It names no part of a file in the folder of archives."));
        var name = new NamedInput(record.Path, Path.Combine(_root, record.Path)) { Part = (record.Offset, (int)Math.Min(record.Length, reading.MaxBytes + (1 << 20))) };
        using var file = new InputFile(name, reading);
        var input = file.Next();
        // A part that is no record may still be text.
        if (input is { Problem: not null } or { Place: not null })
            return input;
        input?.Dispose();
        return Input.Refused(record.Path, new Problem(InputProblems.BrokenRecord, "There is no page in that part of the archive."));
    }

    private static bool IsInside(string relative) => !Path.IsPathRooted(relative) && relative.Length > 0 && !relative.Contains('\0')
        && !relative.Split('/', '\\').Any(part => part is ".." or "." or "");
}
