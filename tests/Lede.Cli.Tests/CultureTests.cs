using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Lede.Cli.Tests;

/// <summary>The library inside a program whose host set a culture and a zone for the whole process, as those of its users do: the same bytes come out.</summary>
public sealed class CultureTests : ParseTests
{
    private static readonly string Program = typeof(CommandLine).Assembly.Location;

    // A dotless i, other digits, a calendar 543 years ahead or of the moon; and zones on either side of midnight.
    [Theory]
    [InlineData("tr_TR", "Pacific/Kiritimati")]
    [InlineData("ar_SA", "Pacific/Pago_Pago")]
    [InlineData("th_TH", "Asia/Kathmandu")]
    [InlineData("fa_IR", "America/St_Johns")]
    [InlineData("de_DE", "Australia/Lord_Howe")]
    public async Task Writes_TheSameBytes(string culture, string zone)
    {
        var files = Path.Combine(Checkout, "tests", "Lede.Tests", "WireCopies", "Copies");
        var seeds = Path.Combine(Checkout, "seeds");
        Folder.Write("page.html", """
            <html lang="tr"><head><title>Iskele KIYISINDA</title><meta property="article:published_time" content="2025-02-10T23:30:00+03:00"></head>
            <body><article><h1>Iskele KIYISINDA</h1><time datetime="2025-02-10">10 February 2025</time><p>1,234.5 people INSISTED on Tuesday, 11 February 2025, that it IS SO.</p>
            <p>“It is nine and a half,” the mayor said on Friday at 11:30 p.m., and everybody agreed with him at once, which had not been seen in the town since 1911.</p></article></body></html>
            """u8.ToArray());

        var here = await ParseAsync(invariant: true, "C", "UTC", seeds, files, Folder.Root);
        var there = await ParseAsync(invariant: false, culture, zone, seeds, files, Folder.Root);

        Assert.Equal(0, there.ExitCode);
        Assert.Equal(here.Output, there.Output);
        Assert.InRange(there.Lines.Count, 40, int.MaxValue);
    }

    private static string Checkout
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Lede.slnx")))
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Lede.slnx is in no folder above the tests.");
            return folder;
        }
    }

    private static async Task<CommandRun> ParseAsync(bool invariant, string culture, string zone, params string[] inputs)
    {
        // The host decides this by a file beside the program; a program of one's own has another.
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(Program, ".runtimeconfig.json"), Stop))!;
        var properties = settings["runtimeOptions"]!["configProperties"]!;
        properties["System.Globalization.Invariant"] = invariant;
        properties["System.Globalization.PredefinedCulturesOnly"] = false;
        using var elsewhere = new TestFolder();
        var host = Path.Combine(elsewhere.Root, "host.runtimeconfig.json");
        await File.WriteAllTextAsync(host, settings.ToJsonString(), Stop);

        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", host, "--depsfile", Path.ChangeExtension(Program, ".deps.json"), Program, "parse", .. inputs])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        (start.Environment["LC_ALL"], start.Environment["LANG"], start.Environment["TZ"]) = (culture + ".UTF-8", culture + ".UTF-8", zone);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.SkipWhen((await error).Contains("ICU package", StringComparison.Ordinal), "needs ICU, the library cultures come from: libicu of the system's packages");
        return new CommandRun(process.ExitCode, output, await error);
    }
}
