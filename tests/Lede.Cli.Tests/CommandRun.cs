using System.Diagnostics;
using System.Text;

namespace Lede.Cli.Tests;

/// <summary>One run of the built program, in a process of its own.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The lines of the output.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs <c>lede</c> with these words.</summary>
    public static Task<CommandRun> LedeAsync(params string[] words) => LedeAsync(words, input: null);

    /// <summary>Runs <c>lede</c> with these words and, where it is not <c>null</c>, this input.</summary>
    public static async Task<CommandRun> LedeAsync(string[] words, byte[]? input)
    {
        var stop = TestContext.Current.CancellationToken;
        using var process = Start(words);
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = process.StandardError.ReadToEndAsync(stop);
        if (input is not null)
            await process.StandardInput.BaseStream.WriteAsync(input, stop);
        process.StandardInput.Close();
        await process.WaitForExitAsync(stop);
        return new CommandRun(process.ExitCode, await output, await error);
    }

    /// <summary>Starts <c>lede</c> and leaves it running, its three streams redirected.</summary>
    public static Process Start(IEnumerable<string> words) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        })!;
}
