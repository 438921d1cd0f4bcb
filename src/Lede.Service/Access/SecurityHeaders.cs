using Microsoft.Extensions.Primitives;

namespace Lede.Service.Access;

/// <summary>Headers that tell a browser to trust nothing of an answer. The pages of Swagger UI need their own scripts and styles, the article as HTML its
/// own style: each has its own policy.</summary>
internal static class SecurityHeaders
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues NothingRuns = "default-src 'none'; frame-ancestors 'none'";

    private static readonly StringValues OwnScriptsRun =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static void Use(WebApplication app) => app.Use(next => context =>
    {
        Set(context);
        return next(context);
    });

    /// <summary>Sets them; also where an answer begun was thrown away with its headers.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = NoReferrer;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger") ? OwnScriptsRun : NothingRuns;
    }
}
