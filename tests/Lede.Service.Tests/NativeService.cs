using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Lede.Service.Tests;

/// <summary>The native binary that <c>dotnet publish</c> made, in a process of its own; its tests are skipped when there is none, or when the
/// sources have changed since.</summary>
public sealed partial class NativeService : ServiceUnderTest
{
    private Process? _process;

    private static string Binary => Path.Combine(Checkout.Root, "artifacts", "native", "Lede.Service");

    public override async ValueTask InitializeAsync()
    {
        Missing = WhyNot();
        if (Missing is not null)
            return;
        _process = Process.Start(new ProcessStartInfo(Binary, Arguments) { RedirectStandardOutput = true })!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } address)
            {
                Start(new Uri(address.Value));
                // The log must be read on, or the service would wait for room in the pipe.
                _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return;
            }
        }

        throw new InvalidOperationException($"{Binary} ended without listening.");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_process is null)
            return;
        using var signal = Process.Start("kill", ["-TERM", FormattableString.Invariant($"{_process.Id}")]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(limit.Token);
        Assert.Equal(0, _process.ExitCode);
        _process.Dispose();
    }

    private static string? WhyNot()
    {
        const string Command = "dotnet publish src/Lede.Service -c Release -r linux-x64 -p:PublishAot=true -o artifacts/native";
        if (!File.Exists(Binary))
            return $"needs the native binary: {Command}";
        var changed = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*", SearchOption.AllDirectories).Max(File.GetLastWriteTimeUtc);
        return changed > File.GetLastWriteTimeUtc(Binary) ? $"the sources are newer than the native binary: {Command}" : null;
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}
