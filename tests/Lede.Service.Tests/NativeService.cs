using System.Diagnostics;
using Lede.Service.Tests.Programs;

namespace Lede.Service.Tests;

/// <summary>The native binary that <c>dotnet publish</c> made, in a process of its own; its tests are skipped when there is none, or when the
/// sources have changed since.</summary>
public sealed class NativeService : ServiceUnderTest
{
    private RunningProgram? _running;

    internal static string Binary => Path.Combine(Checkout.Root, "artifacts", "native", "Lede.Service");

    public override async ValueTask InitializeAsync()
    {
        Missing = WhyNot();
        if (Missing is not null)
            return;
        _running = await RunningProgram.ListeningAsync(Process.Start(new ProcessStartInfo(Binary, Arguments) { RedirectStandardOutput = true })!);
        Start(_running.Address);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_running is not null)
            await _running.DisposeAsync();
    }

    /// <summary>Why there is no binary to test; <c>null</c> when there is one.</summary>
    internal static string? WhyNot()
    {
        const string Command = "dotnet publish src/Lede.Service -c Release -r linux-x64 -p:PublishAot=true -o artifacts/native";
        if (!File.Exists(Binary))
            return $"needs the native binary: {Command}";
        var changed = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*", SearchOption.AllDirectories).Max(File.GetLastWriteTimeUtc);
        return changed > File.GetLastWriteTimeUtc(Binary) ? $"the sources are newer than the native binary: {Command}" : null;
    }
}
