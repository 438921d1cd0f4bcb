using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Lede.Benchmarks;

/// <summary>chrono-node from npm, installed into a temporary folder and run by node over the same texts.</summary>
internal static class ChronoNode
{
    private const string Version = "2.10.3";

    // Two passes: the first warms the engine up, the second is timed.
    private const string Script = """
        const chrono = require('chrono-node');
        const texts = require('fs').readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line).text);
        const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
        const day = new Date(2016, 1, 10, 12);
        for (const text of texts) chrono.parse(text, day);
        const start = process.cpuUsage();
        for (const text of texts) chrono.parse(text, day);
        const used = process.cpuUsage(start);
        console.log(words / ((used.user + used.system) / 1e6));
        """;

    public static int Run(string file, Action<string, double> report)
    {
        var folder = Directory.CreateTempSubdirectory("lede-chrono");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "run.js"), Script);
            if (Start("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder.FullName, "chrono-node@" + Version],
                folder.FullName) is null
                || Start("node", ["run.js", Path.GetFullPath(file)], folder.FullName) is not { } output)
            {
                Console.WriteLine("chrono-node is skipped: npm, node or the package is not to be had here.");
                return 0;
            }

            report("chrono-node " + Version, double.Parse(output, CultureInfo.InvariantCulture));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Start(string program, string[] arguments, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true
            })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
