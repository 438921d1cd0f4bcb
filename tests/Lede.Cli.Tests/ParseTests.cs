using System.Text.Json;

namespace Lede.Cli.Tests;

/// <summary>Runs the built program in a folder of the test's own.</summary>
public abstract class ParseTests : IDisposable
{
    /// <summary>Wire copy with all that annotation finds.</summary>
    protected const string Copy = "MOSCOW (Reuters) - The sun shone on Monday.\n\n\"It is warm,\" Mayor Anna Smith said.\n";

    private protected TestFolder Folder { get; } = new();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    protected static string Id(string line) => Json(line).GetProperty("id").GetString()!;

    private protected Task<CommandRun> RunAsync(params string[] words) => CommandRun.LedeAsync(words, null, Folder.Root);

    private protected Task<CommandRun> ShellAsync(string command) => CommandRun.ShellAsync(command, Folder.Root);
}
