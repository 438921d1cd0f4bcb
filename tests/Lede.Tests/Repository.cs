namespace Lede.Tests;

/// <summary>Where the checkout and the shared data are; the data is read, never copied, and a test that needs it is skipped without it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Data => Path.Combine(Root, "..", "shared", "data");

    /// <summary>Path of a file or folder of the shared data; skips the running test when it is not there.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Data, .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"needs ../shared/data/{string.Join('/', parts)}, which is not beside this checkout");
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Lede.slnx")))
                return folder;
        }

        throw new InvalidOperationException("Lede.slnx is in no folder above the tests.");
    }
}
