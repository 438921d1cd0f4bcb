using System.IO.Pipelines;
using Lede.Cli.Outputs;
using Lede.Service.Batches;

namespace Lede.Cli.Parsing;

/// <summary><c>lede parse --filter</c>: the service's <c>POST /articles</c> between two pipes.</summary>
internal static class LineFilter
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="OutputException">Standard output cannot be written.</exception>
    public static async Task<int> RunAsync(ParserLimits limits, TerminationSignal signal)
    {
        // A line is an article in JSON, where every character may be escaped; how many lines come, and how fast, is the caller's affair.
        var lines = new BatchLimits { MaxLineBytes = (int)Math.Min(2L * limits.MaxBytes, Array.MaxLength), MaxLines = int.MaxValue, IdleTime = Timeout.InfiniteTimeSpan };
        using var host = new CoresHost(new ArticleParser(limits));
        var parser = new BatchParser(host);
        var input = PipeReader.Create(Console.OpenStandardInput());
        await using var stream = OutputStream.OpenStandardOutput();
        var output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        try
        {
            var run = new BatchPipeline(parser, lines).RunAsync(input, output, signal.Token);
            var stopped = Task.Delay(Timeout.Infinite, signal.Token);
            if (await Task.WhenAny(run, stopped) != run)
                return signal.ExitCode!.Value;
            var (_, problems) = await run;
            return problems > 0 ? ExitCode.Problems : ExitCode.Done;
        }
        catch (OperationCanceledException) when (signal.ExitCode is not null)
        {
            return signal.ExitCode.Value;
        }
        catch (IOException error)
        {
            throw OutputStream.Failure("standard output", error);
        }
    }
}
