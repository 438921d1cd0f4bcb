using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lede.Cli.Tests;

/// <summary>What the release command made, used as a stranger would: packages from their folder, the single file by itself. Skipped where nothing was made,
/// or the sources have changed since.</summary>
public sealed partial class ReleaseTests : ParseTests
{
    private const string Command = "dotnet build src/Lede.Cli -t:Release";

    private static readonly string Release = Path.Combine(Checkout.Root, "artifacts", "release");

    private static readonly string Version = ParserVersion.Current.Version;

    public ReleaseTests() => Assert.SkipWhen(WhyNot() is not null, WhyNot() ?? "");

    [Fact]
    public void Command_IsWhatIsDocumentedAndRun()
    {
        Assert.Contains($"```sh\n{Command}\n```", File.ReadAllText(Path.Combine(Checkout.Root, "README.md")), StringComparison.Ordinal);
        Assert.Contains($"\n{Command}\n", File.ReadAllText(Path.Combine(Checkout.Root, ".ci", "run")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lede", "lib/net10.0/Lede.dll", "lib/net10.0/Lede.xml")]
    [InlineData("Lede.Cli", "tools/net10.0/any/Lede.Cli.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    public void Packages_HaveWhatPackagesShould(string id, params string[] files)
    {
        using var package = ZipFile.OpenRead(PackageOf(id));
        var about = XDocument.Parse(Read(package, id + ".nuspec")).Root!.Elements().Single();
        string Said(string name) => about.Elements().Single(element => element.Name.LocalName == name).Value;

        foreach (var file in files)
            Assert.NotNull(package.GetEntry(file));
        Assert.Equal((id, Version, "MIT", "README.md"), (Said("id"), Said("version"), Said("license"), Said("readme")));
        Assert.Equal(File.ReadAllText(Path.Combine(Checkout.Root, "src", id, "README.md")), Read(package, "README.md"));
        Assert.Equal(File.ReadAllText(Path.Combine(Checkout.Root, "LICENSE")), Read(package, "LICENSE"));
    }

    [Fact]
    public void Symbols_SayNothingOfTheMachineThatMadeThem()
    {
        using var package = ZipFile.OpenRead(Path.ChangeExtension(PackageOf("Lede"), ".snupkg"));
        using var symbols = new StreamReader(package.GetEntry("lib/net10.0/Lede.pdb")!.Open(), System.Text.Encoding.Latin1);

        Assert.DoesNotContain(Checkout.Root, symbols.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Library_RunsItsReadmesProgram()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src", "Lede", "README.md"), Stop);
        Folder.Write("Program.cs", readme.Split("```csharp\n")[1].Split("```")[0]);
        Folder.Write("nuget.config", $"<configuration><packageSources><add key=\"release\" value=\"{Release}\" /></packageSources></configuration>");
        Folder.Write("Try.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <!-- Not among those of the machine, where a package of this name and version would stay. -->
                <RestorePackagesPath>packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Lede" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);

        var run = await ShellAsync("dotnet run -v q");

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Equal(readme.Split("```text\n")[1].Split("```")[0], run.Output);
    }

    [Fact]
    public async Task Tool_AnswersAsItsReadmePrints()
    {
        var installed = await ShellAsync($"NUGET_PACKAGES=$PWD/packages dotnet tool install Lede.Cli --version {Version} --tool-path tool --add-source {Release}");

        Assert.True(installed.ExitCode == 0, installed.Output + installed.Error);
        Assert.Equal(ReadmeTests.Text, await ReadmeTests.ReceivedAsync(Folder, Folder.PathOf("tool/lede")));
    }

    [Fact]
    public async Task File_AnswersAsTheReadmePrints() => Assert.Equal(ReadmeTests.Text, await ReadmeTests.ReceivedAsync(Folder, SingleFile));

    [Fact]
    public async Task File_Serves()
    {
        using var process = Process.Start(new ProcessStartInfo(SingleFile, ["serve", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Information"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Folder.Root,
        })!;
        try
        {
            string? line;
            do
                line = await process.StandardOutput.ReadLineAsync(Stop);
            while (line is not null && !Address().IsMatch(line));
            using var client = new HttpClient { BaseAddress = new Uri(Address().Match(line!).Value) };

            Assert.Contains("\"status\":\"ok\"", await client.GetStringAsync(new Uri("article", UriKind.Relative), Stop), StringComparison.Ordinal);
            Assert.Contains("swagger-ui", await client.GetStringAsync(new Uri("swagger/index.html", UriKind.Relative), Stop), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }

    private static string SingleFile => Directory.GetFiles(Release, $"lede-{Version}-*").Single();

    private static string PackageOf(string id) => Path.Combine(Release, $"{id}.{Version}.nupkg");

    private static string Read(ZipArchive package, string entry)
    {
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    private static string? WhyNot()
    {
        if (!File.Exists(PackageOf("Lede.Cli")))
            return $"needs a release: {Command}";
        var changed = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*", SearchOption.AllDirectories).Max(File.GetLastWriteTimeUtc);
        return changed > File.GetLastWriteTimeUtc(PackageOf("Lede.Cli")) ? $"the sources are newer than the release: {Command}" : null;
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
