using System.CommandLine;
using System.Globalization;
using Lede.Service.Configuration;

namespace Lede.Cli.Parsing;

/// <summary>The limits of one parse as options: the same the service has, with the same bounds.</summary>
internal sealed class LimitOptions
{
    private readonly IReadOnlyList<(NumberOption Limit, Option<long> Option)> _all = [.. OfParser().Select(limit => (limit, Option(limit)))];

    public IEnumerable<Option> All => _all.Select(pair => pair.Option);

    public ParserLimits Read(ParsedLine line)
    {
        var limits = new ServiceLimits();
        foreach (var (limit, option) in _all)
        {
            if (line.GetResult(option) is { Implicit: false })
                limits = limit.Set(limits, line.GetValue(option));
        }

        return limits.Parsing;
    }

    private static IEnumerable<NumberOption> OfParser() => OptionTable.All.OfType<NumberOption>().Where(option => typeof(ParserLimits).GetProperty(NameOf(option)) is not null);

    private static string NameOf(NumberOption limit) => limit.Name[(limit.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    // MaxBytes is --max-bytes.
    private static Option<long> Option(NumberOption limit)
    {
        var name = "-" + string.Concat(NameOf(limit).Select(letter => char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : letter.ToString()));
        var standard = limit.Get(new ServiceLimits());
        var option = new Option<long>(name)
        {
            HelpName = "N",
            Description = string.Create(CultureInfo.InvariantCulture, $"Limit of one parse, in {limit.Unit}: {limit.Least:N0} to {limit.Most:N0}, {standard:N0} unless given."),
        };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is var value && (value < limit.Least || value > limit.Most))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {limit.Least:N0} to {limit.Most:N0}."));
        });
        return option;
    }
}
