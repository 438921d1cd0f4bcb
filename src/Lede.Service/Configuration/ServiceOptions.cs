namespace Lede.Service.Configuration;

/// <summary>What the configuration section <c>Lede</c> sets, read and checked once at start by <see cref="OptionTable"/>.</summary>
internal sealed record ServiceOptions
{
    public const string Section = "Lede";

    public static readonly ServiceOptions Default = new();

    public const string ArticleKey = Section + ":Article";

    /// <summary>Path of the file <c>GET /article</c> serves, relative to the folder the service is started in; <c>null</c>, the default, for the article built in.</summary>
    public string? Article { get; init; }

    /// <summary>All numbers.</summary>
    public ServiceLimits Limits { get; init; } = new();
}
