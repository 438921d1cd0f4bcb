namespace Lede.Writing;

/// <summary>The style sheet of the page, and the policy that allows it and nothing else.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """
        :root{color-scheme:light dark}
        body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif;overflow-wrap:anywhere}
        h1,h2,h3{line-height:1.25;font-family:system-ui,sans-serif}
        header p,aside,footer,.notice,.signoff,figcaption{font:.95rem/1.5 system-ui,sans-serif;opacity:.8}
        .standfirst{font-size:1.1rem}
        aside{border-inline-start:.25rem solid;padding-inline-start:.75rem;margin:1rem 0}
        blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:.15rem solid}
        q{quotes:none;border-bottom:1px dotted}
        .speaker,.dateline{font-style:normal;font-weight:bold}
        img{max-width:100%;height:auto}
        figure{margin:1rem 0}
        table{border-collapse:collapse;display:block;overflow-x:auto}
        td,th{border:1px solid;padding:.25rem .5rem;text-align:start}
        pre{overflow-x:auto}
        """;

    // SHA-256 of the sheet, written out: computing it would load a cryptographic library at every start.
    private const string Hash = "x12eyWJIoGPdT1/ZHgttOG5uuL5oE65sV/B4x6wfkQo=";

    public const string Policy = $"default-src 'none'; style-src 'sha256-{Hash}'; "
        + "img-src https: http: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
