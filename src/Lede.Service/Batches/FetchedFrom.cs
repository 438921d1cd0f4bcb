using System.Globalization;

namespace Lede.Service.Batches;

/// <summary>Where a fetched article came from.</summary>
/// <param name="Url">The address that answered, after redirects.</param>
/// <param name="Status">The HTTP status it answered with.</param>
/// <param name="At">When it answered.</param>
internal sealed record FetchedFrom(Uri Url, int Status, DateTimeOffset At)
{
    /// <summary><see cref="At"/> in UTC to the second, as ISO 8601 writes it.</summary>
    public string Moment => At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
