using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Lede.Service.Fetching;

/// <summary>A source's ETag or Last-Modified. It travels inside the entity tag of our answer (<see cref="FetchTag"/>), so that a repeat can ask the
/// source without anything being kept here.</summary>
/// <param name="IsEntityTag">Whether <paramref name="Value"/> is an entity tag; else it is an HTTP date.</param>
/// <param name="Value">As the source wrote it.</param>
internal sealed record SourceValidator(bool IsEntityTag, string Value)
{
    // Servers write 20 to 80 characters; what is longer is not worth a header of a third more.
    private const int MaxLength = 256;

    /// <summary>The validator of an answer; <c>null</c> when it has none, or an oversized one. An entity tag is worth more than a date, which counts whole seconds.</summary>
    public static SourceValidator? Of(HttpResponseMessage answer)
    {
        var validator = answer.Headers.ETag is { } tag ? new SourceValidator(true, tag.ToString())
            : answer.Content.Headers.LastModified is { } date ? new SourceValidator(false, date.ToString("r", CultureInfo.InvariantCulture))
            : null;
        return validator is not null && IsSendable(validator) ? validator : null;
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c> that <see cref="Decode"/> reads back.</summary>
    public string Encode() => (IsEntityTag ? "e" : "d") + Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Value));

    /// <summary>Reads <see cref="Encode"/> back; <c>null</c> for anything else.</summary>
    public static SourceValidator? Decode(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 2 * MaxLength || text[0] is not ('e' or 'd') || !Base64Url.IsValid(text[1..]))
            return null;
        var validator = new SourceValidator(text[0] == 'e', Encoding.Latin1.GetString(Base64Url.DecodeFromChars(text[1..])));
        return IsSendable(validator) ? validator : null;
    }

    /// <summary>Makes a request conditional.</summary>
    public void AddTo(HttpRequestMessage request) =>
        request.Headers.TryAddWithoutValidation(IsEntityTag ? "If-None-Match" : "If-Modified-Since", Value);

    // It comes back from a client and goes into a header: only what a source could have sent.
    private static bool IsSendable(SourceValidator validator) =>
        validator.Value.Length <= MaxLength
        && !validator.Value.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && (validator.IsEntityTag
            ? validator.Value != "*" && EntityTagHeaderValue.TryParse(validator.Value, out _)
            : DateTimeOffset.TryParseExact(validator.Value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
}
