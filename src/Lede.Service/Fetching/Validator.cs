using System.Buffers.Text;
using System.Text;

namespace Lede.Service.Fetching;

/// <summary>An origin's ETag or Last-Modified. It travels inside the entity tag of our answer, so that a repeat can ask the origin without
/// anything being stored here.</summary>
/// <param name="IsEntityTag">Whether <paramref name="Value"/> is an entity tag; else it is an HTTP date.</param>
/// <param name="Value">As the origin wrote it.</param>
internal sealed record Validator(bool IsEntityTag, string Value)
{
    // An entity tag longer than this is not worth a header of twice its length.
    private const int MaxLength = 512;

    /// <summary>The validator of an answer; <c>null</c> when it has none, or an oversized one.</summary>
    public static Validator? Of(HttpResponseMessage answer)
    {
        var validator = answer.Headers.ETag is { } tag ? new Validator(true, tag.ToString())
            : answer.Content.Headers.LastModified is { } date ? new Validator(false, date.ToString("r"))
            : null;
        return validator?.Value.Length <= MaxLength ? validator : null;
    }

    /// <summary>Characters for the inside of an entity tag.</summary>
    public string Encode() => (IsEntityTag ? "e" : "d") + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Value));

    /// <summary>Reads <see cref="Encode"/> back; <c>null</c> for anything else.</summary>
    public static Validator? Decode(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 2 * MaxLength || text[0] is not ('e' or 'd') || !Base64Url.IsValid(text[1..]))
            return null;
        var value = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text[1..]));
        // It came from a client and goes into a header: only what an origin could have sent.
        return value.AsSpan().ContainsAnyExceptInRange(' ', '~') ? null : new Validator(text[0] == 'e', value);
    }

    /// <summary>Makes a request conditional.</summary>
    public void AddTo(HttpRequestMessage request) =>
        request.Headers.TryAddWithoutValidation(IsEntityTag ? "If-None-Match" : "If-Modified-Since", Value);
}
