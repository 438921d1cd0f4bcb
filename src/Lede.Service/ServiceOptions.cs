namespace Lede.Service;

/// <summary>What the configuration section <c>Lede</c> sets, read and checked once at start.</summary>
internal sealed record ServiceOptions
{
    public const string Section = "Lede";

    public static readonly ServiceOptions Default = new();

    public const string ArticleKey = Section + ":Article";

    /// <summary>Path of the file <c>GET /article</c> serves, relative to the folder the service is started in; <c>null</c> for the article built in.</summary>
    public string? Article { get; init; }

    /// <summary>Bounds of one parse; the same for the article at start and for what is posted.</summary>
    public ParserLimits Limits { get; init; } = new();

    /// <summary>Reads the section.</summary>
    /// <exception cref="StartException">A key is unknown, or a value breaks its bounds.</exception>
    public static ServiceOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        foreach (var child in section.GetChildren())
        {
            if (!IsKnown(child))
                throw new StartException($"{child.Path} is no option. Options: {ArticleKey}, {string.Join(", ", LimitOption.All.Select(limit => limit.Key))}.");
        }

        var limits = new ParserLimits();
        foreach (var option in LimitOption.All)
        {
            if (configuration[option.Key] is { } value)
                limits = option.Read(value, limits);
        }

        return new ServiceOptions { Article = string.IsNullOrEmpty(section["Article"]) ? null : section["Article"], Limits = limits };
    }

    private static bool IsKnown(IConfigurationSection section)
    {
        if (section.GetChildren().Any())
            return section.GetChildren().All(child => LimitOption.All.Any(limit => Same(limit.Key, child.Path)));
        return Same(section.Path, ArticleKey) || string.IsNullOrEmpty(section.Value);
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
