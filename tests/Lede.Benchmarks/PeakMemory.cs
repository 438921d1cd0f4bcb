using System.Diagnostics;
using System.Globalization;

namespace Lede.Benchmarks;

/// <summary>The most memory the process has held, where Linux tells it.</summary>
internal static class PeakMemory
{
    private const string Status = "/proc/self/status";
    private const string Forget = "/proc/self/clear_refs";

    /// <summary>Forgets the peak: it is what is held now. Does nothing elsewhere than on Linux.</summary>
    public static void Reset()
    {
        if (File.Exists(Forget))
            File.WriteAllText(Forget, "5");
    }

    /// <summary>Bytes at the peak; since the process began where it cannot be reset.</summary>
    public static double Bytes()
    {
        if (File.Exists(Status) && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line)
            return double.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024;
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
