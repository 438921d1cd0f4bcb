using System.Text;
using System.Text.Json;
using Lede.Cli.Archives;
using Lede.Service.Problems;

namespace Lede.Cli.Outputs;

/// <summary>What an output holds already, read beside the inputs: both are in the same order, so that nothing need be kept but the place.</summary>
internal sealed class DoneLines : IDisposable
{
    private const int LongestId = 64 * 1024;

    // As JsonLine writes it behind the name. Nowhere else in a line: a quotation mark within a text has a backslash before it.
    private static readonly byte[] OutOfTime = Encoding.ASCII.GetBytes($",\"problem\":{{\"type\":\"{ProblemType.OutOfTime.Type}\"");

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

    /// <summary>Whether a file holds the problem of an input that lacked nothing but time.</summary>
    /// <exception cref="OutputException">It cannot be read.</exception>
    public static bool LackTime(string path) => OutputStream.Try(path, () =>
    {
        if (!File.Exists(path))
            return false;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new ReplayBuffer(file.Read, 4 * LongestId);
        while (bytes.Available.IndexOf(OutOfTime) < 0)
        {
            bytes.Advance(Math.Max(0, bytes.Available.Length - OutOfTime.Length));
            if (!bytes.Fill())
                return false;
        }

        return true;
    });

    /// <summary>The next line, which is passed over; <c>null</c> behind the last.</summary>
    /// <exception cref="OutputException">It is another input's: the output is of another run.</exception>
    public DoneLine? Take(string id)
    {
        if (_isAtEnd || (_isAtEnd = !_lines.Ensure(1)))
            return null;
        var start = _lines.Position;
        var (found, lacksTime) = ReadStart();
        SkipLine();
        if (found != id)
            throw Other($"its next line is of {(found is null ? "no input" : $"'{found}'")}, the next input is '{id}'");
        return new DoneLine(start, _lines.Position, lacksTime);
    }

    /// <summary>Writes lines once more.</summary>
    /// <param name="start">Where the first begins.</param>
    /// <param name="end">Where the last ends.</param>
    /// <param name="output">Takes them.</param>
    /// <exception cref="OutputException">They cannot be read or written.</exception>
    public void CopyTo(long start, long end, OutputStream output)
    {
        var buffer = new byte[Math.Min(end - start, 64 * 1024)];
        while (start < end)
        {
            var (from, length) = (start, (int)Math.Min(buffer.Length, end - start));
            var read = OutputStream.Try(_file.Name, () => RandomAccess.Read(_file.SafeFileHandle, buffer.AsSpan(0, length), from));
            if (read == 0)
                throw Other("it was cut while it was read");
            output.Write(buffer.AsSpan(0, read));
            start += read;
        }
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

    // The name and the kind of a problem come first in a line and are short; the rest of the line is not looked at.
    private (string? Id, bool LacksTime) ReadStart()
    {
        _lines.Ensure(LongestId);
        var start = _lines.Available[..Math.Min(LongestId, _lines.Available.Length)];
        try
        {
            var json = new Utf8JsonReader(start, isFinalBlock: false, default);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject || !json.Read() || !json.ValueTextEquals("id"u8)
                || !json.Read() || json.TokenType != JsonTokenType.String)
                return default;
            return (json.GetString(), start[(int)json.BytesConsumed..].StartsWith(OutOfTime));
        }
        catch (JsonException)
        {
            return default; // no line of ours; the caller says so
        }
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
