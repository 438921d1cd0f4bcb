using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lede.Service.Problems;

/// <summary>An error answer (RFC 9457). What is <c>null</c> is not written.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="Detail">One sentence on this occurrence.</param>
internal sealed record Problem(ProblemType Type, string? Detail = null)
{
    public const string ContentType = "application/problem+json";

    /// <summary>The query parameter, or the member of a line, at fault.</summary>
    public string? Parameter { get; init; }

    /// <summary>Why a fetch failed, in a word of a closed set.</summary>
    public string? Reason { get; init; }

    /// <summary>The HTTP status that the address answered with.</summary>
    public int? UpstreamStatus { get; init; }

    /// <summary>What would be accepted instead.</summary>
    public IReadOnlyList<string>? Accepted { get; init; }

    /// <summary>The limit exceeded, as its configuration key names it.</summary>
    public string? Limit { get; init; }

    /// <summary>The limit's value.</summary>
    public long? Allowed { get; init; }

    /// <summary>What was measured.</summary>
    public long? Measured { get; init; }

    /// <summary>What the source turned out to be.</summary>
    public string? ArticleStatus { get; init; }

    /// <summary>The headline of the article that is not there.</summary>
    public string? Headline { get; init; }

    /// <summary>The line of a batch it is about, from 1, blank ones counted.</summary>
    public int? Line { get; init; }

    /// <summary>Seconds after which asking again makes sense; the header Retry-After says the same.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Where the log tells more.</summary>
    public string? TraceId { get; init; }

    /// <summary>UTF-8 JSON.</summary>
    public byte[] Write()
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json);
        return memory.ToArray();
    }

    /// <summary>Writes the problem where a larger JSON text has a value.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", Type.Type);
        json.WriteString("title", Type.Title);
        json.WriteNumber("status", Type.Status);
        WriteIfKnown(json, "detail", Detail);
        WriteIfKnown(json, "parameter", Parameter);
        WriteIfKnown(json, "reason", Reason);
        WriteIfKnown(json, "upstreamStatus", UpstreamStatus);
        WriteAccepted(json);
        WriteIfKnown(json, "limit", Limit);
        WriteIfKnown(json, "allowed", Allowed);
        WriteIfKnown(json, "measured", Measured);
        WriteIfKnown(json, "articleStatus", ArticleStatus);
        WriteIfKnown(json, "headline", Headline);
        WriteIfKnown(json, "line", Line);
        WriteIfKnown(json, "retryAfter", RetryAfter);
        WriteIfKnown(json, "traceId", TraceId);
        json.WriteEndObject();
    }

    private void WriteAccepted(Utf8JsonWriter json)
    {
        if (Accepted is null)
            return;
        json.WriteStartArray("accepted");
        foreach (var value in Accepted)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
