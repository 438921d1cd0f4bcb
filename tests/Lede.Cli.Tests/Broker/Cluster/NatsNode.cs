using System.Diagnostics;

namespace Lede.Cli.Tests.Broker.Cluster;

/// <summary>One node of a NATS server of our own, on loopback, with its store in a folder of its own.</summary>
internal sealed class NatsNode(string configuration) : IDisposable
{
    private Process? _process;

    /// <summary>The server's program; <c>null</c> where it is not installed.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("PATH")!.Split(':').Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, "nats-server")).FirstOrDefault(File.Exists);

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => _process is { HasExited: false };

    public void Start()
    {
        _process?.Dispose();
        _process = Process.Start(new ProcessStartInfo(Program!, ["-c", configuration, "-l", configuration + ".log"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        if (!IsRunning)
            return;
        _process!.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process?.Dispose();
    }
}
