using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Lede.Service.Tests.Programs;

/// <summary>A started service that has said where it listens.</summary>
public sealed partial class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;

    private RunningProgram(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<RunningProgram> StartAsync(ProgramUnderTest program, params IEnumerable<string> arguments) =>
        await ListeningAsync(program.Start(["--urls", "http://127.0.0.1:0", .. arguments]));

    /// <summary>Waits for a started process to say where it listens.</summary>
    public static async Task<RunningProgram> ListeningAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is not { Success: true } address)
                continue;
            // The log must be read on, or the service would wait for room in the pipe.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new RunningProgram(process, new Uri(address.Value));
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} ended without listening.");
    }

    /// <summary>Tells it to stop, as a container platform does.</summary>
    public void Terminate()
    {
        using var signal = Process.Start("kill", ["-TERM", FormattableString.Invariant($"{_process.Id}")]);
        signal.WaitForExit();
    }

    /// <summary>Its exit code, once it has ended; half a minute is waited for that.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            Terminate();
        Assert.Equal(0, await ExitCodeAsync());
        _process.Dispose();
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}
