using System.Text.Json;

namespace Lede.Cli.Broker;

/// <summary>A file of results that a reader goes on with.</summary>
internal static class ResultFile
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Cuts off a line that was not written whole, and says which job the last whole one is of; <c>null</c> when there is none.</summary>
    /// <exception cref="IOException">It cannot be read or written, or its last line is no result.</exception>
    public static string? LastJob(FileStream file)
    {
        var end = LineEndBefore(file, file.Length);
        file.SetLength(end);
        file.Position = end;
        if (end == 0)
            return null;
        var start = LineEndBefore(file, end - 1);
        var line = new byte[end - start];
        file.Position = start;
        file.ReadExactly(line);
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("job").GetString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new IOException($"its last line is no result: {e.Message}", e);
        }
    }

    // Position after the last LF before a position; 0 without one.
    private static long LineEndBefore(FileStream file, long position)
    {
        var chunk = new byte[ChunkSize];
        while (position > 0)
        {
            var length = (int)Math.Min(ChunkSize, position);
            position -= length;
            file.Position = position;
            file.ReadExactly(chunk, 0, length);
            var found = chunk.AsSpan(0, length).LastIndexOf((byte)'\n');
            if (found >= 0)
                return position + found + 1;
        }

        return 0;
    }
}
