using System.IO.Pipelines;
using System.Text.Json;
using Lede.Service.Batches;

namespace Lede.Benchmarks.Fuzz;

/// <summary>Lines of a batch to lines of answers: the line reader, the JSON of a line, the pipeline.</summary>
internal sealed record BatchTarget(int Share) : FuzzTarget("batch", Share)
{
    private static readonly BatchParser Parser = new(new CoresHost(new ArticleParser()));

    private static readonly BatchLimits Limits = new() { MaxLineBytes = 2_048 };

    public override IReadOnlyList<byte[]> Words => FuzzWords.Line;

    public override byte[] Seed(FuzzCorpus corpus, Dice dice) => corpus.Lines(dice);

    public override void Run(byte[] input, Dice dice) => RunAsync(input).GetAwaiter().GetResult();

    private static async Task RunAsync(byte[] input)
    {
        using var output = new MemoryStream();
        var writer = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        await new BatchPipeline(Parser, Limits).RunAsync(PipeReader.Create(new MemoryStream(input)), writer, CancellationToken.None);
        await writer.CompleteAsync();

        var answers = 0;
        foreach (var range in new ReadOnlyMemory<byte>(output.GetBuffer(), 0, (int)output.Length).Span.Split((byte)'\n'))
        {
            var line = output.GetBuffer().AsMemory(range);
            if (line.IsEmpty)
                continue;
            answers++;
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("article", out _) == json.RootElement.TryGetProperty("problem", out _))
                throw new FuzzException("An answer has neither an article nor a problem, or both.");
        }

        var asked = Asked(input);
        if (answers != asked)
            throw new FuzzException($"{asked} lines had {answers} answers.");
    }

    // Lines that are not blank, counted in the plainest way.
    private static int Asked(ReadOnlySpan<byte> input)
    {
        if (input.StartsWith("\uFEFF"u8))
            input = input[3..];
        var asked = 0;
        foreach (var range in input.Split((byte)'\n'))
        {
            var line = input[range];
            if (line.Length > Limits.MaxLineBytes + 1 || line.IndexOfAnyExcept(" \t\r"u8) >= 0)
                asked++;
        }

        return asked;
    }
}
