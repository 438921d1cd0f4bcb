using Lede.Cli.Outputs.Tables;

namespace Lede.Cli.Outputs;

/// <summary>The values of <c>--format</c> and what they open.</summary>
internal static class OutputChoice
{
    public const string Lines = "ndjson", Tables = "parquet";

    /// <summary>Every value.</summary>
    public static IReadOnlyList<string> Formats { get; } = [Lines, .. DocumentForm.All.Select(form => form.Format.Name), Tables];

    /// <summary>Opens the output of a run.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="path">The file or folder; <c>null</c> for standard output.</param>
    /// <param name="isResumed">Whether to go on with what is there.</param>
    /// <exception cref="OutputException">It cannot be written, or something is there and nobody said to go on with it.</exception>
    public static IOutput Open(string format, string? path, bool isResumed)
    {
        if (format == Lines)
            return path is null ? new LinesOutput(OutputStream.StandardOutput()) : LinesFile(path, isResumed);
        if (format == Tables)
            return TablesOutput.Open(path!);
        var form = DocumentForm.All.Single(form => form.Format.Name == format);
        if (path is null)
            return new DocumentOutput(form, OutputStream.StandardOutput());
        OutputStream.Try(path, () => Directory.CreateDirectory(path));
        return new FolderOutput(path, form, OutputStream.StandardOutput()) { IsResumed = isResumed };
    }

    private static LinesOutput LinesFile(string path, bool isResumed)
    {
        if (!isResumed && File.Exists(path) && new FileInfo(path).Length > 0)
            throw new OutputException($"'{path}' exists already. --resume goes on with it.");
        if (!isResumed && ResumedLines.Before(path) is { } before)
            throw new OutputException($"'{before}' is of a run that was interrupted. --resume goes on with it.");
        var resumed = isResumed ? ResumedLines.Open(path) : null;
        var file = OutputStream.Try(path, () => new FileStream(path, new FileStreamOptions
        {
            Mode = isResumed ? FileMode.Append : FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            BufferSize = 0,
        }));
        return new LinesOutput(OutputStream.Of(file), resumed);
    }
}
