using System.Buffers;
using System.Text.Json;
using Lede.Cli.Inputs;
using Lede.Cli.Parsing;
using Lede.Service.Batches;
using Lede.Service.Problems;

namespace Lede.Cli.Outputs;

/// <summary>One file an article below a folder; on standard output one line an input that names the file, or the problem.</summary>
/// <param name="folder">The folder; made when it is not there.</param>
/// <param name="form">The form of the files.</param>
/// <param name="index">Where the lines go.</param>
internal sealed class FolderOutput(string folder, DocumentForm form, OutputStream index) : IOutput
{
    /// <summary>Whether a file of an earlier run counts as done; otherwise it is a problem.</summary>
    public bool IsResumed { get; init; }

    public bool Has(string id) => IsResumed && File.Exists(PathOf(id));

    public PooledBuffer? Prepare(Parsed parsed) => form.Prepare(parsed);

    public Parsed Write(Parsed parsed)
    {
        if (parsed.Article is not null && WriteFile(parsed) is { } why)
            parsed = parsed with { Article = null, Problem = new Problem(InputProblems.NotWritten, why) };
        using var line = new PooledBuffer();
        if (parsed.Problem is not null)
            JsonLine.Write(parsed, line);
        else
            WriteIndexLine(parsed.Id, line);
        index.Write(line.Written);
        return parsed;
    }

    public void Flush() => index.Flush();

    public void Finish(bool isWhole) => index.Flush();

    public void Dispose() => index.Dispose();

    private string PathOf(string id) => Path.Combine(folder, OutputName.Of(id, form.Ending));

    // Why it could not be written; a full disk ends the run.
    private string? WriteFile(Parsed parsed)
    {
        var path = PathOf(parsed.Id);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (File.Exists(path))
                return $"'{path}' exists already.";
            // Under its own name only when it is whole, so that --resume may trust in it.
            var part = path + ".part";
            using (var file = new FileStream(part, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 }))
                file.Write(parsed.Written!.Written);
            File.Move(part, path, overwrite: false);
            return null;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or NotSupportedException or PathTooLongException or DirectoryNotFoundException || Exists(error, path))
        {
            return error.Message;
        }
        catch (IOException error)
        {
            throw new OutputException($"'{path}' cannot be written: {error.Message}", error);
        }
    }

    private static bool Exists(Exception error, string path) => error is IOException && (File.Exists(path) || Directory.Exists(path) || File.Exists(Path.GetDirectoryName(path)));

    private void WriteIndexLine(string id, PooledBuffer line)
    {
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            json.WriteRawValue(JsonLine.Id(id), skipInputValidation: true);
            json.WritePropertyName("file");
            json.WriteRawValue(JsonLine.Id(OutputName.Of(id, form.Ending)), skipInputValidation: true);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
    }
}
