using Lede.Service.Access;
using Lede.Service.Batches;
using Lede.Service.Fetching;

namespace Lede.Service.Configuration;

/// <summary>Every option: its key, its bounds, its place in <see cref="ServiceOptions"/>. Why a default is what it is, the property says.</summary>
internal static class OptionTable
{
    private const long MiB = 1024 * 1024;

    /// <summary>All of them, as the README lists them.</summary>
    public static IReadOnlyList<ServiceOption> All { get; } =
    [
        new TextOption(
            nameof(ServiceOptions.Article),
            "the path of a file",
            (options, text) => options with { Article = text.Length == 0 ? null : text },
            options => options.Article),
        .. Access(),
        .. Fetching(),
        .. Watching(),
        .. Parsing(),
        .. Requests(),
        .. Batches(),
        .. Fetches(),
        .. Admission(),
    ];

    /// <summary>Reads the section.</summary>
    /// <exception cref="StartException">A key is unknown, or a value breaks its bounds.</exception>
    public static ServiceOptions Read(IConfiguration configuration)
    {
        var options = ServiceOptions.Default;
        foreach (var pair in configuration.GetSection(ServiceOptions.Section).AsEnumerable())
        {
            // A section as such has no value.
            if (pair.Value is null)
                continue;
            var option = All.FirstOrDefault(known => known.Key.Equals(pair.Key, StringComparison.OrdinalIgnoreCase))
                ?? throw new StartException($"{pair.Key} is no option. Options: {string.Join(", ", All.Select(known => known.Key))}.");
            options = option.Read(pair.Value, options);
        }

        return options.Limits.MaxBytesHeld >= options.Limits.Parsing.MaxBytes ? options : throw new StartException(FormattableString.Invariant(
            $"{ServiceOptions.Section}:{Limit(nameof(ServiceLimits.MaxBytesHeld))} is '{options.Limits.MaxBytesHeld}'; it must not be less than {ServiceOptions.Section}:{Limit(nameof(ParserLimits.MaxBytes))}, which is {options.Limits.Parsing.MaxBytes:N0} (bytes)."));
    }

    private static IEnumerable<ServiceOption> Access() =>
    [
        new TextOption(
            nameof(ServiceOptions.ApiKeys),
            FormattableString.Invariant($"keys of {ApiKeys.LeastLength} to {ApiKeys.MostLength} visible ASCII characters, separated by commas"),
            (options, text) => ApiKeys.Read(TextOption.Parts(text)) is { } keys ? options with { ApiKeys = keys } : null,
            options => options.ApiKeys.Count)
        {
            IsSecret = true,
        },
        new TextOption(
            nameof(ServiceOptions.Origins),
            "origins such as https://example.org, separated by commas, or *",
            (options, text) => Origins.Read(TextOption.Parts(text)) is { } origins ? options with { Origins = origins } : null,
            options => string.Join(',', options.Origins.All)),
        new TextOption(
            nameof(ServiceOptions.Proxies),
            "addresses or networks such as 10.0.0.0/8, separated by commas",
            (options, text) => Proxies.Read(TextOption.Parts(text)) is { } proxies ? options with { Proxies = proxies } : null,
            options => string.Join(',', options.Proxies.All)),
    ];

    private static IEnumerable<ServiceOption> Fetching() =>
    [
        TextOption.Switch(nameof(ServiceOptions.Fetch), options => options.Fetch, (options, on) => options with { Fetch = on }),
        new TextOption(
            nameof(ServiceOptions.FetchAllow),
            "hosts such as intranet.example, 10.0.0.1:8080 or [fd00::1], separated by commas",
            (options, text) => AllowedHosts.Read(TextOption.Parts(text)) is { } hosts ? options with { FetchAllow = hosts } : null,
            options => options.FetchAllow.ToString()),
    ];

    private static IEnumerable<ServiceOption> Watching() =>
    [
        TextOption.Switch(nameof(ServiceOptions.Metrics), options => options.Metrics, (options, on) => options with { Metrics = on }),
        new TextOption(
            nameof(ServiceOptions.Otlp),
            "an absolute http or https address that ends in /",
            (options, text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.AbsolutePath.EndsWith('/') ? options with { Otlp = uri } : null,
            options => options.Otlp?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)),
    ];

    private static IEnumerable<ServiceOption> Parsing() =>
    [
        OfParser(nameof(ParserLimits.MaxBytes), "bytes", (1, 1024 * MiB), parsing => parsing.MaxBytes, (parsing, value) => parsing with { MaxBytes = value }),
        OfParser(nameof(ParserLimits.MaxNodes), "nodes", (1_000, 100_000_000), parsing => parsing.MaxNodes, (parsing, value) => parsing with { MaxNodes = value }),
        OfParser(nameof(ParserLimits.MaxDepth), "levels", (16, 4_096), parsing => parsing.MaxDepth, (parsing, value) => parsing with { MaxDepth = value }),
        OfParser(nameof(ParserLimits.MaxBlocks), "blocks", (10, 10_000_000), parsing => parsing.MaxBlocks, (parsing, value) => parsing with { MaxBlocks = value }),
        NumberOption.Time(
            Limit(nameof(ParserLimits.MaxTime)),
            (10, 600_000),
            limits => limits.Parsing.MaxTime,
            (limits, value) => limits with { Parsing = limits.Parsing with { MaxTime = value } }),
    ];

    private static IEnumerable<ServiceOption> Requests() =>
    [
        Of(nameof(ServiceLimits.MaxHeaderBytes), "bytes", (1_024, MiB), limits => limits.MaxHeaderBytes, (limits, value) => limits with { MaxHeaderBytes = value }),
        Of(nameof(ServiceLimits.MaxHeaders), "headers", (10, 1_000), limits => limits.MaxHeaders, (limits, value) => limits with { MaxHeaders = value }),
        Of(nameof(ServiceLimits.MaxRequestLine), "bytes", (256, 65_536), limits => limits.MaxRequestLine, (limits, value) => limits with { MaxRequestLine = value }),
        NumberOption.Time(Limit(nameof(ServiceLimits.HeaderTime)), (100, 600_000), limits => limits.HeaderTime, (limits, value) => limits with { HeaderTime = value }),
        NumberOption.Time(Limit(nameof(ServiceLimits.BodyTime)), (100, 3_600_000), limits => limits.BodyTime, (limits, value) => limits with { BodyTime = value }),
        Of(nameof(ServiceLimits.MinBodyRate), "bytes a second", (1, MiB), limits => limits.MinBodyRate, (limits, value) => limits with { MinBodyRate = value }),
        NumberOption.Time(Limit(nameof(ServiceLimits.KeepAliveTime)), (1_000, 3_600_000), limits => limits.KeepAliveTime, (limits, value) => limits with { KeepAliveTime = value }),
        Of(nameof(ServiceLimits.MaxConnections), "connections", (1, 1_000_000), limits => limits.MaxConnections, (limits, value) => limits with { MaxConnections = value }),
        Of(nameof(ServiceLimits.MaxStreams), "streams", (1, 1_000), limits => limits.MaxStreams, (limits, value) => limits with { MaxStreams = value }),
        NumberOption.Time(Limit(nameof(ServiceLimits.ShutdownTime)), (1_000, 600_000), limits => limits.ShutdownTime, (limits, value) => limits with { ShutdownTime = value }),
    ];

    private static IEnumerable<ServiceOption> Batches() =>
    [
        Of(
            nameof(BatchLimits.MaxLineBytes),
            "bytes",
            (1_024, 1024 * MiB),
            limits => limits.Batches.MaxLineBytes,
            (limits, value) => limits with { Batches = limits.Batches with { MaxLineBytes = value } }),
        Of(
            nameof(BatchLimits.MaxLines),
            "lines",
            (1, 1_000_000_000),
            limits => limits.Batches.MaxLines,
            (limits, value) => limits with { Batches = limits.Batches with { MaxLines = value } }),
        NumberOption.Time(
            Limit(nameof(BatchLimits.IdleTime)),
            (1_000, 3_600_000),
            limits => limits.Batches.IdleTime,
            (limits, value) => limits with { Batches = limits.Batches with { IdleTime = value } }),
    ];

    private static IEnumerable<ServiceOption> Fetches() =>
    [
        OfFetches(nameof(FetchLimits.MaxFetches), "fetches", (1, 4_096), fetching => fetching.MaxFetches, (fetching, value) => fetching with { MaxFetches = value }),
        NumberOption.Time(
            Limit(nameof(FetchLimits.FetchTime)),
            (100, 300_000),
            limits => limits.Fetching.FetchTime,
            (limits, value) => limits with { Fetching = limits.Fetching with { FetchTime = value } }),
        OfFetches(nameof(FetchLimits.MaxRedirects), "redirects", (0, 5), fetching => fetching.MaxRedirects, (fetching, value) => fetching with { MaxRedirects = value }),
    ];

    private static IEnumerable<ServiceOption> Admission() =>
    [
        Of(nameof(ServiceLimits.MaxParses), "parses", (0, 256), limits => limits.MaxParses, (limits, value) => limits with { MaxParses = value }),
        Of(nameof(ServiceLimits.MaxQueue), "requests", (0, 100_000), limits => limits.MaxQueue, (limits, value) => limits with { MaxQueue = value }),
        NumberOption.Time(Limit(nameof(ServiceLimits.QueueTime)), (1, 600_000), limits => limits.QueueTime, (limits, value) => limits with { QueueTime = value }),
        new NumberOption(Limit(nameof(ServiceLimits.MaxBytesHeld)), "bytes", limits => limits.MaxBytesHeld, (limits, value) => limits with { MaxBytesHeld = value })
        {
            Least = 1,
            Most = MiB * MiB,
        },
        Of(nameof(ServiceLimits.MaxRate), "requests a minute", (0, 1_000_000), limits => limits.MaxRate, (limits, value) => limits with { MaxRate = value }),
    ];

    private static NumberOption OfParser(
        string name, string unit, (long Least, long Most) bounds, Func<ParserLimits, int> get, Func<ParserLimits, int, ParserLimits> set) =>
        Of(name, unit, bounds, limits => get(limits.Parsing), (limits, value) => limits with { Parsing = set(limits.Parsing, value) });

    private static NumberOption OfFetches(
        string name, string unit, (long Least, long Most) bounds, Func<FetchLimits, int> get, Func<FetchLimits, int, FetchLimits> set) =>
        Of(name, unit, bounds, limits => get(limits.Fetching), (limits, value) => limits with { Fetching = set(limits.Fetching, value) });

    private static NumberOption Of(
        string name, string unit, (long Least, long Most) bounds, Func<ServiceLimits, int> get, Func<ServiceLimits, int, ServiceLimits> set) =>
        new(Limit(name), unit, limits => get(limits), (limits, value) => set(limits, (int)value)) { Least = bounds.Least, Most = bounds.Most };

    private static string Limit(string name) => "Limits:" + name;
}
