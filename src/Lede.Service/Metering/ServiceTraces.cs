using System.Diagnostics;

namespace Lede.Service.Metering;

/// <summary>The spans of the service's own work, beneath ASP.NET Core's span of the request. Never an address or a word of an article.</summary>
internal static class ServiceTraces
{
    /// <summary>Name of the source.</summary>
    public const string Name = "Lede";

    public static readonly ActivitySource Source = new(Name);
}
