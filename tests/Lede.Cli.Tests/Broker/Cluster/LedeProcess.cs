using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace Lede.Cli.Tests.Broker.Cluster;

/// <summary>One run of <c>lede</c>, whose words on standard error are followed as they come.</summary>
internal sealed class LedeProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = [];

    private LedeProcess(Process process, Action<LedeProcess, string>? onError)
    {
        _process = process;
        process.ErrorDataReceived += (_, e) =>
        {
            if (e.Data is null)
                return;
            _errors.Enqueue(e.Data);
            onError?.Invoke(this, e.Data);
        };
        process.BeginErrorReadLine();
    }

    public bool IsRunning => !_process.HasExited;

    /// <summary>What it said on standard error so far.</summary>
    public string Errors => string.Join('\n', _errors);

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it.</summary>
    /// <param name="words">Its command line.</param>
    /// <param name="onError">Told each line of standard error.</param>
    public static LedeProcess Start(IEnumerable<string> words, Action<LedeProcess, string>? onError = null) => new(
        Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!,
        onError);

    /// <summary>Waits for its end.</summary>
    /// <returns>Its standard output.</returns>
    public async Task<string> EndAsync(CancellationToken stop)
    {
        var output = await _process.StandardOutput.ReadToEndAsync(stop);
        await _process.WaitForExitAsync(stop);
        return output;
    }

    /// <summary>SIGTERM.</summary>
    public void Terminate()
    {
        using var signal = Process.Start("kill", ["-TERM", FormattableString.Invariant($"{_process.Id}")]);
        signal.WaitForExit();
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    public void Dispose()
    {
        Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
