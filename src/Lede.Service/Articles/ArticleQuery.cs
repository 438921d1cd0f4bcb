using Lede.Service.Problems;
using Lede.Service.Representations;
using Microsoft.Extensions.Primitives;

namespace Lede.Service.Articles;

/// <summary>The query parameters of <c>/article</c>. Other parameters are passed over.</summary>
internal sealed record ArticleQuery
{
    public static readonly ArticleQuery None = new();

    /// <summary><c>?format=</c>; <c>null</c> leaves the choice to <c>Accept</c>.</summary>
    public ArticleFormat? Format { get; init; }

    /// <summary><c>?include=evidence</c>.</summary>
    public bool Evidence { get; init; }

    /// <summary><c>?annotate=</c>, default <c>true</c>.</summary>
    public bool Annotate { get; init; } = true;

    /// <summary><c>?url=</c>.</summary>
    public Uri? Url { get; init; }

    /// <summary><c>?published=</c>.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Reads what <c>GET</c> and <c>POST</c> share: the form and what to include.</summary>
    public static ArticleQuery? ReadForm(HttpRequest request, out Problem? problem)
    {
        problem = null;
        if (!request.QueryString.HasValue)
            return None;
        ArticleFormat? format = null;
        if (One(request.Query, "format", out var name, out problem) && name is not null && (format = ArticleFormat.Named(name)) is null)
            problem = Wrong("format", "is no form of an article", ArticleFormat.All.Select(known => known.Name));
        if (problem is null && One(request.Query, "include", out var include, out problem) && include is not (null or "evidence"))
            problem = Wrong("include", "is nothing that can be included", ["evidence"]);
        return problem is null ? new ArticleQuery { Format = format, Evidence = request.Query.ContainsKey("include") } : null;
    }

    /// <summary>Reads what <c>POST</c> takes.</summary>
    public static ArticleQuery? ReadAll(HttpRequest request, out Problem? problem)
    {
        var query = ReadForm(request, out problem);
        if (query is null || ReferenceEquals(query, None))
            return query;
        Uri? url = null;
        DateOnly? day = null;
        if (One(request.Query, "annotate", out var annotate, out problem) && annotate is not (null or "true" or "false"))
            problem = Wrong("annotate", "is neither true nor false", ["true", "false"]);
        if (problem is null && One(request.Query, "url", out var address, out problem) && address is not null && (url = CallerFacts.Url(address)) is null)
            problem = Wrong("url", "is no absolute http or https address");
        if (problem is null && One(request.Query, "published", out var published, out problem) && published is not null && (day = CallerFacts.Day(published)) is null)
            problem = Wrong("published", "is no day in the form YYYY-MM-DD");
        return problem is null
            ? query with { Annotate = annotate != "false", Url = url, Published = day }
            : null;
    }

    private static bool One(IQueryCollection query, string name, out string? value, out Problem? problem)
    {
        var values = query.TryGetValue(name, out var found) ? found : StringValues.Empty;
        value = values.Count == 1 ? values[0] : null;
        problem = values.Count > 1 ? Wrong(name, "is given more than once") : null;
        return problem is null;
    }

    private static Problem Wrong(string parameter, string how, IEnumerable<string>? accepted = null) =>
        new(ProblemType.BadParameter, $"The value of '{parameter}' {how}.") { Parameter = parameter, Accepted = accepted?.ToArray() };
}
