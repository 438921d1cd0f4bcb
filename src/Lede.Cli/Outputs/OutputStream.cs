using Microsoft.Win32.SafeHandles;

namespace Lede.Cli.Outputs;

/// <summary>A stream that a run writes to, whose failures are <see cref="OutputException"/>s.</summary>
internal sealed class OutputStream : IDisposable
{
    private const int Buffer = 64 * 1024;
    private const int BrokenPipe = 32; // EPIPE on every Unix

    private readonly Stream _stream;
    private readonly string _name;
    private readonly byte[] _buffer = new byte[Buffer];
    private int _held;

    private OutputStream(Stream stream, string name) => (_stream, _name) = (stream, name);

    public static OutputStream StandardOutput() => new(OpenStandardOutput(), "standard output");

    public static OutputStream Of(FileStream file) => new(file, file.Name);

    /// <summary>Runs what opens or writes files, its failures being the output's.</summary>
    public static T Try<T>(string name, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Failure(name, error);
        }
    }

    public static OutputException Failure(string name, Exception error) =>
        new($"{name} cannot be written: {error.Message}", error) { IsUnread = (error.HResult & 0xFFFF) == BrokenPipe };

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Buffer - _held)
            Flush();
        if (bytes.Length > Buffer)
        {
            WriteThrough(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_held));
        _held += bytes.Length;
    }

    public void Flush()
    {
        var held = _held;
        _held = 0; // what fails once is not tried again
        WriteThrough(_buffer.AsSpan(0, held));
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Standard output as a stream that fails when its reader is gone.</summary>
    /// <remarks>The framework's own stream writes to a pipe without a reader as if nothing were wrong; a file stream does not. But a file stream
    /// writes at offsets of its own, so that two programs of a shell's <c>( a; b ) > file</c> would overwrite each other.</remarks>
    public static Stream OpenStandardOutput()
    {
        var stream = Console.OpenStandardOutput();
        if (OperatingSystem.IsWindows())
            return stream;
        var file = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return file.CanSeek ? stream : file;
    }

    private void WriteThrough(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        try
        {
            _stream.Write(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failure(_name, error);
        }
    }
}
