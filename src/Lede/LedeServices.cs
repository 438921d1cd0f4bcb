using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Lede;

/// <summary>Registers the library in a container.</summary>
public static class LedeServices
{
    /// <summary>Adds <see cref="ArticleParser"/> as a singleton. It takes its bounds from <c>IOptions&lt;ParserLimits&gt;</c> and its clock from
    /// <see cref="TimeProvider"/>, where they are registered.</summary>
    public static IServiceCollection AddLede(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new ArticleParser(
            provider.GetService<IOptions<ParserLimits>>()?.Value, provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
