namespace Lede.Tests.Annotation;

public sealed class ListHeaderTests
{
    private static readonly string[] Licences = ["MIT", "CC BY", "permissive"];

    private static string Folder => Path.Combine(Repository.Root, "src", "Lede", "Annotation", "Lists");

    public static TheoryData<string> Lists =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Names_SourceAndLicence(string list)
    {
        using var file = File.OpenRead(Path.Combine(Folder, list));
        using var reader = new StreamReader(file);
        var header = reader.ReadLine()!;

        Assert.True(list.EndsWith(".lexicon", StringComparison.Ordinal) || list.EndsWith(".model", StringComparison.Ordinal) || header.StartsWith('#'), header[..Math.Min(80, header.Length)]);
        Assert.Contains(Licences, licence => header.Contains(licence, StringComparison.Ordinal));
    }
}
