using System.Text.Json.Serialization;

namespace Lede;

/// <summary>What a source turned out to be.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ArticleStatus>))]
public enum ArticleStatus
{
    /// <summary>An article, whole as far as can be told.</summary>
    Ok,

    /// <summary>An article of which the source holds only a part.</summary>
    Partial,

    /// <summary>An article cut off by a paywall.</summary>
    Paywalled,

    /// <summary>A consent or cookie notice in place of the page.</summary>
    ConsentWall,

    /// <summary>A check that the visitor is not a robot.</summary>
    BotWall,

    /// <summary>A log-in form in place of the page.</summary>
    LoginWall,

    /// <summary>A shell that scripts would fill.</summary>
    JsShell,

    /// <summary>A running report of dated entries.</summary>
    LiveBlog,

    /// <summary>A list of links to articles: a front page, a section, a search result.</summary>
    Listing,

    /// <summary>None of these: an error page, a form, a product.</summary>
    NotArticle,
}
