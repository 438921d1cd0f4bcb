using System.Globalization;
using Lede.Cli.Inputs;
using Lede.Service.Problems;

namespace Lede.Cli.Parsing;

/// <summary>What a run has come to, for its last line and its exit code.</summary>
internal sealed class RunCounts
{
    private readonly SortedDictionary<string, long> _problems = new(StringComparer.Ordinal);

    /// <summary>Articles written.</summary>
    public long Articles { get; private set; }

    /// <summary>Problems written in place of articles.</summary>
    public long Problems => _problems.Values.Sum();

    /// <summary>Records of archives that are no inputs.</summary>
    public long PassedOver { get; set; }

    /// <summary>Inputs that were in the output before.</summary>
    public long Resumed { get; set; }

    /// <summary>Bytes of the inputs read.</summary>
    public long BytesRead { get; set; }

    /// <summary>How a run ends that ran to its end.</summary>
    public int ExitCode => _problems.ContainsKey(InputProblems.Unreadable.Name) ? Cli.ExitCode.Usage
        : _problems.ContainsKey(InputProblems.NotWritten.Name) ? Cli.ExitCode.Output
        : _problems.Count > 0 ? Cli.ExitCode.Problems
        : Cli.ExitCode.Done;

    public void Count(ProblemType? problem)
    {
        if (problem is null)
            Articles++;
        else
            _problems[problem.Name] = _problems.GetValueOrDefault(problem.Name) + 1;
    }

    /// <summary>One line: <c>3 articles, 2 problems (1 empty, 1 no-article), 7 records passed over</c>.</summary>
    public override string ToString()
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{Number(Articles, "article")}, {Number(Problems, "problem")}");
        if (_problems.Count > 0)
            line += $" ({string.Join(", ", _problems.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}")))})";
        if (PassedOver > 0)
            line += $", {Number(PassedOver, "record")} passed over";
        if (Resumed > 0)
            line += string.Create(CultureInfo.InvariantCulture, $", {Resumed} done before");
        return line;
    }

    private static string Number(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
