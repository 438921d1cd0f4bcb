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

    private static readonly string Program = typeof(CommandLine).Assembly.Location;

    /// <summary>The lines of the output.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs <c>lede</c> with these words.</summary>
    public static Task<CommandRun> LedeAsync(params string[] words) => LedeAsync(words, input: null);

    /// <summary>Runs <c>lede</c> with these words and, where they are not <c>null</c>, this input and folder.</summary>
    public static Task<CommandRun> LedeAsync(string[] words, byte[]? input, string? folder = null) => RunAsync(Start(words, folder), input);

    /// <summary>Runs a command of bash in a folder; <c>$LEDE</c> is the program, the built one unless another is named.</summary>
    public static Task<CommandRun> ShellAsync(string command, string folder, string? program = null)
    {
        var start = Redirected("bash", ["-c", command], folder);
        start.Environment["LEDE"] = program ?? $"dotnet {Program}";
        return RunAsync(Process.Start(start)!, null);
    }

    /// <summary>Starts <c>lede</c> and leaves it running, its three streams redirected.</summary>
    public static Process Start(IEnumerable<string> words, string? folder = null) => Process.Start(Redirected("dotnet", [Program, .. words], folder))!;

    private static ProcessStartInfo Redirected(string program, IEnumerable<string> words, string? folder) => new(program, words)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Utf8,
        StandardErrorEncoding = Utf8,
        WorkingDirectory = folder ?? "",
    };

    private static async Task<CommandRun> RunAsync(Process started, byte[]? input)
    {
        using var process = started;
        var stop = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = process.StandardError.ReadToEndAsync(stop);
        if (input is not null)
            await process.StandardInput.BaseStream.WriteAsync(input, stop);
        process.StandardInput.Close();
        await process.WaitForExitAsync(stop);
        return new CommandRun(process.ExitCode, await output, await error);
    }
}
