using System.Text.Json;
using Lede.Cli.Archives;

namespace Lede.Cli.Outputs;

/// <summary>What an output holds already, read beside the inputs: both are in the same order, so that nothing need be kept but the place.</summary>
internal sealed class DoneLines : IDisposable
{
    private const int LongestId = 64 * 1024;

    private readonly FileStream _file;
    private readonly ReplayBuffer _lines;
    private bool _isAtEnd;

    private DoneLines(FileStream file)
    {
        _file = file;
        _lines = new ReplayBuffer(file.Read, 4 * LongestId);
    }

    /// <summary>Opens an output of an earlier run and cuts off a last line that is torn.</summary>
    /// <exception cref="OutputException">It cannot be read or cut.</exception>
    public static DoneLines Open(string path) => OutputStream.Try(path, () =>
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.SetLength(WholeLines(file));
        file.Position = 0;
        return new DoneLines(file);
    });

    /// <summary>Whether the next line is that of this input; then it is passed over.</summary>
    /// <exception cref="OutputException">The next line is another input's: the output is of another run.</exception>
    public bool Take(string id)
    {
        if (_isAtEnd || (_isAtEnd = !_lines.Ensure(1)))
            return false;
        var found = ReadId();
        if (found != id)
            throw Other($"its next line is of {(found is null ? "no input" : $"'{found}'")}, the next input is '{id}'");
        return true;
    }

    /// <summary>Checks that the inputs were not fewer than the lines.</summary>
    public void Finish()
    {
        if (!_isAtEnd && _lines.Ensure(1))
            throw Other("it has more lines than there are inputs");
    }

    public void Dispose()
    {
        _lines.Dispose();
        _file.Dispose();
    }

    private OutputException Other(string why) => new($"{_file.Name} is not the output of this run, {why}.");

    private string? ReadId()
    {
        // The name comes first in a line and is short; the rest of the line is not looked at.
        _lines.Ensure(LongestId);
        var start = _lines.Available[..Math.Min(LongestId, _lines.Available.Length)];
        string? id = null;
        try
        {
            var json = new Utf8JsonReader(start, isFinalBlock: false, default);
            if (json.Read() && json.TokenType == JsonTokenType.StartObject && json.Read() && json.ValueTextEquals("id"u8)
                && json.Read() && json.TokenType == JsonTokenType.String)
                id = json.GetString();
        }
        catch (JsonException)
        {
            // No line of ours; the caller says so.
        }

        SkipLine();
        return id;
    }

    private void SkipLine()
    {
        while (true)
        {
            var end = _lines.Available.IndexOf((byte)'\n');
            if (end >= 0)
            {
                _lines.Advance(end + 1);
                return;
            }

            _lines.Clear();
            if (!_lines.Fill())
                return;
        }
    }

    // Length up to the last line end.
    private static long WholeLines(FileStream file)
    {
        var buffer = new byte[64 * 1024];
        for (var end = file.Length; end > 0;)
        {
            var start = Math.Max(0, end - buffer.Length);
            file.Position = start;
            var part = buffer.AsSpan(0, (int)(end - start));
            file.ReadExactly(part);
            if (part.LastIndexOf((byte)'\n') is var at and >= 0)
                return start + at + 1;
            end = start;
        }

        return 0;
    }
}
