using System.Globalization;

namespace Lede.Service.Articles;

/// <summary>What a caller says of a source, read the same in a query and in a line of a batch.</summary>
internal static class CallerFacts
{
    /// <summary>An absolute http or https address; <c>null</c> for anything else.</summary>
    public static Uri? Url(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;

    /// <summary>A day in the form <c>YYYY-MM-DD</c>; <c>null</c> for anything else.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
