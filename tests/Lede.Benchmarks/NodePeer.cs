using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Lede.Benchmarks;

/// <summary>Runs a peer from npm on the same texts: installs its package into a temporary folder and hands it the texts as a JSON file.</summary>
internal static class NodePeer
{
    /// <summary>Seconds the script printed; <c>null</c> when node, npm or the package are not to be had.</summary>
    /// <param name="package">Package with version, as npm takes it.</param>
    /// <param name="script">A module; its first argument is the path of the texts, its last line of output the seconds.</param>
    /// <param name="texts">The texts.</param>
    public static double? Run(string package, string script, string[] texts)
    {
        var folder = Directory.CreateTempSubdirectory("lede-peer-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "package.json"), """{"type":"module"}""");
            File.WriteAllText(Path.Combine(folder, "peer.mjs"), script);
            File.WriteAllText(Path.Combine(folder, "texts.json"), JsonSerializer.Serialize(texts));
            if (Output("npm", ["install", "--silent", "--no-audit", "--no-fund", package], folder) is null)
                return null;
            var lines = Output("node", ["peer.mjs", "texts.json"], folder)?.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return lines is { Length: > 0 } && double.TryParse(lines[^1], CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Output(string program, string[] arguments, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null; // the program is not installed
        }
    }
}
