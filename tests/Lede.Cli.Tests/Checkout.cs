namespace Lede.Cli.Tests;

/// <summary>Where the checkout is.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

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
