using Lede.Service.Configuration;
using Lede.Service.Metering;
using Lede.Service.Problems;
using Microsoft.Net.Http.Headers;

namespace Lede.Service.Access;

/// <summary>Who may ask, and how often. Health is open to all; what describes the service (<c>/swagger</c>, <c>/openapi.json</c>) asks for no key.</summary>
internal sealed class Gate(ServiceOptions options, ClientRates? rates, ServiceMetrics metrics)
{
    /// <summary>The header of a key; <c>Authorization: Bearer</c> does as well.</summary>
    public const string Header = "X-Api-Key";

    private const string Scheme = "Bearer ";

    /// <summary>Puts the gate before what follows, when keys or a rate are set; else requests do not pass through it at all.</summary>
    public static void Use(WebApplication app, ServiceOptions options)
    {
        if (options.ApiKeys.Count == 0 && options.Limits.MaxRate == 0)
            return;
        var rates = options.Limits.MaxRate == 0 ? null : new ClientRates(options.Limits.MaxRate);
        app.Lifetime.ApplicationStopped.Register(() => rates?.Dispose());
        var gate = new Gate(options, rates, app.Services.GetRequiredService<ServiceMetrics>());
        app.Use(next => context => context.Request.Path.StartsWithSegments("/health") ? next(context) : gate.PassAsync(context, next));
    }

    public static Problem Unauthorised(string detail) => new(ProblemType.Unauthorised, detail);

    private Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var key = options.ApiKeys.Count == 0 ? -1 : options.ApiKeys.Find(KeyOf(context.Request));
        var client = key >= 0 ? ClientName.OfKey(key) : ClientName.OfAddress(context.Connection.RemoteIpAddress);
        // Counted before a missing key is refused, so that keys cannot be guessed faster than anything else can be asked.
        if (rates?.Take(client) is { } wait)
            return RefuseAsync(context, TooMany(wait));
        if (key >= 0 || options.ApiKeys.Count == 0 || IsDescription(context.Request.Path))
            return next(context);
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"Lede\"";
        return RefuseAsync(context, Unauthorised($"Send a key as the header {Header} or as Authorization: Bearer."));
    }

    private Task RefuseAsync(HttpContext context, Problem problem)
    {
        metrics.Refused(problem);
        return context.SendAsync(problem);
    }

    private Problem TooMany(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new Problem(ProblemType.TooManyRequests, FormattableString.Invariant($"A client may ask {options.Limits.MaxRate:N0} times a minute. Ask again in {seconds} s."))
        {
            Limit = nameof(ServiceLimits.MaxRate),
            Allowed = options.Limits.MaxRate,
            RetryAfter = seconds,
        };
    }

    private static bool IsDescription(PathString path) =>
        path == "/" || path.StartsWithSegments("/swagger") || path.Equals("/openapi.json");

    private static string KeyOf(HttpRequest request)
    {
        if (request.Headers.TryGetValue(Header, out var key))
            return key.ToString();
        var authorization = request.Headers[HeaderNames.Authorization].ToString();
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..].Trim() : "";
    }
}
