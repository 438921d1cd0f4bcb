using System.Collections.Concurrent;

namespace Lede.Cli.Outputs;

/// <summary>The lines of an output that is gone on with. Where some inputs lacked nothing but time, the output is written anew, with what they give
/// now in their places: the one before keeps its lines beside it, under a name of its own, until all of them are written again.</summary>
internal sealed class ResumedLines : IDisposable
{
    private const string Ending = ".before";

    private readonly DoneLines _written;
    private readonly DoneLines? _before;
    private readonly string _beforePath;
    private readonly ConcurrentQueue<(long Start, long End)> _kept = new();
    private (long Start, long End) _keeping;

    private ResumedLines(DoneLines written, DoneLines? before, string beforePath) => (_written, _before, _beforePath) = (written, before, beforePath);

    /// <summary>Opens an output of an earlier run; it may not be there.</summary>
    /// <exception cref="OutputException">It cannot be read, cut or renamed.</exception>
    public static ResumedLines Open(string path)
    {
        var before = path + Ending;
        // One that is there already was being written again when that run was interrupted.
        if (Before(path) is null && DoneLines.LackTime(path))
            OutputStream.Try(path, () => { File.Move(path, before); return true; });
        return new ResumedLines(DoneLines.Open(path), Before(path) is null ? null : DoneLines.Open(before), before);
    }

    /// <summary>The output that a run that was interrupted was writing again; <c>null</c> when there is none.</summary>
    public static string? Before(string path) => File.Exists(path + Ending) ? path + Ending : null;

    /// <summary>Whether an input need not be parsed. Asked once for each, in order.</summary>
    /// <exception cref="OutputException">The output is of another run.</exception>
    public bool Has(string id)
    {
        var isWritten = _written.Take(id) is not null;
        var before = _before?.Take(id);
        if (isWritten)
            return true;
        if (before is { LacksTime: false } kept)
        {
            _keeping = (_keeping == default ? kept.Start : _keeping.Start, kept.End);
            return true;
        }

        _kept.Enqueue(_keeping);
        _keeping = default;
        return false;
    }

    /// <summary>Writes the lines that are kept before the next input that is parsed. Called once before each of these, in order.</summary>
    public void CopyKept(OutputStream output)
    {
        if (_kept.TryDequeue(out var kept))
            _before?.CopyTo(kept.Start, kept.End, output);
    }

    /// <summary>Writes the lines that are kept behind the last input that was parsed, and gives up the output before.</summary>
    /// <exception cref="OutputException">There were fewer inputs than lines.</exception>
    public void Finish(OutputStream output)
    {
        _written.Finish();
        _before?.Finish();
        _before?.CopyTo(_keeping.Start, _keeping.End, output);
        output.Flush();
        if (_before is not null)
            OutputStream.Try(_beforePath, () => { File.Delete(_beforePath); return true; });
    }

    public void Dispose()
    {
        _written.Dispose();
        _before?.Dispose();
    }
}
