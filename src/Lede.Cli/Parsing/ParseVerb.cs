using System.CommandLine;
using System.Globalization;
using Lede.Cli.Help;
using Lede.Cli.Inputs;
using Lede.Cli.Outputs;

namespace Lede.Cli.Parsing;

/// <summary><c>lede parse</c>: from files, folders, archives or a pipe to articles.</summary>
internal sealed class ParseVerb
{
    private const string Examples = """
          # one page to one line of JSON; its Markdown instead
          lede parse story.html
          lede parse --format markdown story.html

          # everything in a folder, and a crawl archive
          lede parse pages/ > articles.ndjson
          lede parse CC-NEWS-20260901.warc.gz --out articles.ndjson

          # a long run that was interrupted goes on where it stopped
          lede parse crawl/ --out articles.ndjson --resume

          # one file an article; tables for DuckDB and pandas
          lede parse pages/ --format markdown --out articles/
          lede parse crawl/ --format parquet --out tables/

          # in a pipe, one line out for each line in: GNU parallel, Spark pipe, Hadoop streaming, Slurm
          lede parse --filter < lines.ndjson > articles.ndjson
        """;

    private readonly Argument<string[]> _names = new("FILE")
    {
        Description = "Pages, wire copy, archives (WARC, WET), each also gzipped; folders; patterns with *, ? and **; - for standard input, which is also read without any.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "ndjson (one line an input), markdown, text, html, jsonld (a document each) or parquet (two tables).",
        DefaultValueFactory = _ => OutputChoice.Lines,
    };

    private readonly Option<string?> _out = new("--out", "-o") { HelpName = "PATH", Description = "Where the output goes: a file for ndjson, a folder for every other format. Standard output unless given." };

    private readonly Option<bool> _resume = new("--resume") { Description = "Goes on with the output of a run that was interrupted: what is in it is not parsed again. Needs --out." };

    private readonly Option<bool> _filter = new("--filter") { Description = "Reads NDJSON from standard input and answers each line as POST /articles does, flushed." };

    private readonly Option<string?> _type = new("--type") { Description = "Takes every file for this media type, whatever its name. Archives say what their records are." };

    private readonly Option<string?> _published = new("--published") { HelpName = "DAY", Description = "Publication day of the inputs that state none, YYYY-MM-DD: relative dates count from it." };

    private readonly Option<bool> _annotate = new("--annotate") { Description = "Finds quotations, people, organisations, places and dates.", DefaultValueFactory = _ => true };

    private readonly Option<bool> _noAnnotate = new("--no-annotate") { Description = "The same as --annotate false." };

    private readonly Option<bool> _evidence = new("--evidence") { Description = "Says where each value came from." };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No counts at the end, and no progress bar." };

    private readonly LimitOptions _limits = new();

    private ParseVerb()
    {
        _format.AcceptOnlyFromAmong([.. OutputChoice.Formats]);
        _type.AcceptOnlyFromAmong([.. InputFormat.All]);
        // The framework takes an option it does not know for a name; a file whose name begins like that is ./-name.
        _names.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.Length > 1 && token.Value[0] == '-') is { } unknown)
                result.AddError($"'{unknown.Value}' is no option of lede parse.");
        });
        _published.Validators.Add(result =>
        {
            if (result.GetValue(_published) is { } day && Day(day) is null)
                result.AddError($"--published is '{day}'; it must be a day in the form YYYY-MM-DD.");
        });
    }

    public static Command Command()
    {
        var verb = new ParseVerb();
        var command = new ExampledCommand("parse", "Parses files, folders, archives or a pipe: one line out for each input, in order.") { Examples = Examples };
        command.Arguments.Add(verb._names);
        foreach (var option in verb.Options())
            command.Options.Add(option);
        command.SetAction((line, _) => verb.RunAsync(line));
        return command;
    }

    private IEnumerable<Option> Options() =>
        [_format, _out, _resume, _filter, _type, _published, _annotate, _noAnnotate, _evidence, _quiet, .. _limits.All];

    private async Task<int> RunAsync(ParsedLine line)
    {
        using var signal = new TerminationSignal();
        try
        {
            if (Contradiction(line) is { } wrong)
                return Fail(ExitCode.Usage, wrong);
            return line.GetValue(_filter) ? await LineFilter.RunAsync(_limits.Read(line), signal) : await ParseAsync(line, signal);
        }
        catch (OutputException error)
        {
            return error.IsUnread ? ExitCode.Unread : Fail(ExitCode.Output, error.Message);
        }
    }

    private async Task<int> ParseAsync(ParsedLine line, TerminationSignal signal)
    {
        var limits = _limits.Read(line);
        var options = new ParserOptions { Annotate = Annotates(line), IncludeEvidence = line.GetValue(_evidence) };
        var reading = new InputReading(limits.MaxBytes, line.GetValue(_type), line.GetValue(_published) is { } day ? Day(day) : null);
        var counts = new RunCounts();
        string[] names = line.GetValue(_names) is { Length: > 0 } given ? given : ["-"];
        using var output = OutputChoice.Open(line.GetValue(_format)!, line.GetValue(_out), line.GetValue(_resume));
        var inputs = new InputList(InputNames.Expand(names), reading, counts) { IsDone = output.Has };
        using var progress = line.GetValue(_quiet) ? null : RunProgress.Start(names, counts, signal.Token);
        var run = new ParseRun(new InputParser(new ArticleParser(limits), options, limits.MaxBytes), output, counts);
        var code = await run.RunAsync(inputs.ReadAllAsync(signal.Token), signal);
        progress?.Dispose();
        if (!line.GetValue(_quiet))
            await Console.Error.WriteLineAsync($"lede: {counts}");
        return code;
    }

    private bool Annotates(ParsedLine line) => line.GetValue(_annotate) && !line.GetValue(_noAnnotate);

    private string? Contradiction(ParsedLine line)
    {
        var names = line.GetValue(_names)!;
        if (line.GetValue(_filter))
        {
            Option[] others = [_format, _out, _resume, _type, _published, _annotate, _noAnnotate, _evidence];
            var other = others.FirstOrDefault(option => line.GetResult(option) is { Implicit: false });
            return names.Length > 0 ? "--filter reads standard input, and no files."
                : other is not null ? $"{other.Name} does not go with --filter: each line says it itself."
                : null;
        }

        return line.GetValue(_resume) && line.GetValue(_out) is null ? "--resume needs --out: it goes on with an output."
            : line.GetValue(_resume) && line.GetValue(_format) == OutputChoice.Tables ? "--resume does not go with parquet, whose files have no end to go on at: run one archive at a time."
            : line.GetValue(_format) == OutputChoice.Tables && line.GetValue(_out) is null ? "--format parquet needs --out: it makes two files in a folder."
            : names.Length == 0 && !Console.IsInputRedirected ? "Nothing to parse: name files, folders or archives, or pipe something in. 'lede parse --help' has examples."
            : null;
    }

    private static int Fail(int code, string message)
    {
        Console.Error.WriteLine($"lede: {message}");
        return code;
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
