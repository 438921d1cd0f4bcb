namespace Lede.Service.Access;

/// <summary>The origins whose pages may read answers (CORS); none by default.</summary>
/// <param name="All">As a browser sends them, <c>https://example.org</c>, or <c>*</c> alone for any.</param>
internal sealed record Origins(IReadOnlyList<string> All)
{
    public static readonly Origins None = new([]);

    // What a page cannot read unless it is named.
    private static readonly string[] Exposed = ["ETag", "Retry-After", "WWW-Authenticate", "Accept-Post"];
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary><c>null</c> when one of them is no origin: a scheme, a host and perhaps a port, nothing after it.</summary>
    public static Origins? Read(IReadOnlyList<string> written)
    {
        if (written is ["*"])
            return new Origins(written);
        return written.All(IsOrigin) ? new Origins(written) : null;
    }

    public static void Use(WebApplication app, Origins origins)
    {
        if (origins.All.Count == 0)
            return;
        app.UseCors(policy =>
        {
            // Never with credentials: a key is a header that the page itself must set.
            policy.WithMethods("GET", "HEAD", "POST").AllowAnyHeader().WithExposedHeaders(Exposed).SetPreflightMaxAge(Remembered);
            if (origins.All is ["*"])
                policy.AllowAnyOrigin();
            else
                policy.WithOrigins([.. origins.All]);
        });
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0;
}
