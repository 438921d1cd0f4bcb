using System.Globalization;

namespace Lede.Tests;

/// <summary>The package's README shows a program that compiles, and what it prints.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "Lede", "README.md"));

    [Fact]
    public void Sample_IsTheProgramTested()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Lede.Tests", "ReadmeSample.cs"));
        var usings = source[..source.IndexOf("\n\n", StringComparison.Ordinal)];
        var body = source.Split("// README\n")[1].Split("\n    }\n")[0].Split('\n').Select(line => line.Length > 8 ? line[8..] : line.Trim());

        Assert.Equal(usings + "\n\n" + string.Join('\n', body) + "\n", Block("csharp"));
    }

    [Fact]
    public void Sample_PrintsWhatIsPrinted()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        Samples.ReadmeSample.Run(output);

        Assert.Equal(Block("text"), output.ToString());
    }

    private static string Block(string language) => Readme.Split($"```{language}\n")[1].Split("```")[0];
}
