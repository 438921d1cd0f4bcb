using System.Globalization;
using Lede.Cli.Inputs;
using Lede.Service.Problems;

namespace Lede.Cli.Parsing;

/// <summary>From an input to what became of it. Safe to share between threads.</summary>
internal sealed class InputParser(ArticleParser parser, ParserOptions options, int maxBytes)
{
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public Parsed Parse(Input input, CancellationToken stop)
    {
        if (input.Problem is not null)
            return new Parsed(input.Id, null, input.Problem);
        using var stored = StoredSource.Open(input, maxBytes);
        if (stored.Source is null)
            return new Parsed(input.Id, null, stored.Problem);
        try
        {
            var result = parser.Parse(stored.Source, options, stop);
            return new Parsed(input.Id, result.Article, result.IsArticle ? null : FailureProblem.From(result.Failure));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A fault of ours in one page of a million must not cost the others; standard error tells whose page it was.
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lede: {input.Id}: {error}"));
            return new Parsed(input.Id, null, new Problem(ProblemType.InternalError));
        }
    }
}
