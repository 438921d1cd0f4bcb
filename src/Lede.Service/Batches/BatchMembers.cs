using System.Text.Json;
using Lede.Service.Problems;

namespace Lede.Service.Batches;

/// <summary>The members of a line's JSON object, as they are written.</summary>
internal sealed class BatchMembers
{
    // An address, a date or a media type longer than this is none, and would be copied.
    private const int LongestWord = 8 * 1024;

    private readonly HashSet<string> _seen = [];
    private Problem? _problem;

    /// <summary>Every member there is.</summary>
    public static IReadOnlyList<string> Names { get; } = ["id", "html", "text", "url", "contentType", "published", "annotate", "evidence"];

    /// <summary>Where the value of <c>id</c> stands in the line, its quotation marks included; nowhere without one.</summary>
    public Range Id { get; private set; } = ..0;

    /// <summary>Where the text of <c>html</c> stands, still escaped, without its quotation marks; <c>null</c> without one.</summary>
    public Range? Html { get; private set; }

    /// <summary>As <see cref="Html"/>.</summary>
    public Range? Text { get; private set; }

    public string? Url { get; private set; }

    public string? ContentType { get; private set; }

    public string? Published { get; private set; }

    public bool Annotate { get; private set; } = true;

    public bool Evidence { get; private set; }

    /// <summary>Reads the object to its end, the first problem notwithstanding, for the <c>id</c> may come last. A member that is <c>null</c> is not there.</summary>
    /// <returns>The first problem; <c>null</c> without one.</returns>
    /// <exception cref="JsonException">The line is no JSON.</exception>
    public Problem? Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            return BatchItemReader.Bad("The line is no JSON object.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref json);
            if (name.Length == 0)
                _problem ??= Unknown(ref json);
            else if (!_seen.Add(name))
                _problem ??= BatchItemReader.Bad($"The line has '{name}' more than once.", name);
            json.Read();
            if (json.TokenType != JsonTokenType.Null && name.Length > 0)
                Take(name, ref json);
            json.Skip();
        }

        json.Read(); // throws when something follows the object
        return _problem;
    }

    private void Take(string name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "id" when json.TokenType is JsonTokenType.String or JsonTokenType.Number:
                Id = (int)json.TokenStartIndex..(int)json.BytesConsumed;
                break;
            case "annotate" when json.TokenType is JsonTokenType.True or JsonTokenType.False:
                Annotate = json.GetBoolean();
                break;
            case "evidence" when json.TokenType is JsonTokenType.True or JsonTokenType.False:
                Evidence = json.GetBoolean();
                break;
            case "html" when json.TokenType == JsonTokenType.String:
                Html = Inside(ref json);
                break;
            case "text" when json.TokenType == JsonTokenType.String:
                Text = Inside(ref json);
                break;
            case "url" when json.TokenType == JsonTokenType.String:
                Url = Word(ref json);
                break;
            case "contentType" when json.TokenType == JsonTokenType.String:
                ContentType = Word(ref json);
                break;
            case "published" when json.TokenType == JsonTokenType.String:
                Published = Word(ref json);
                break;
            default:
                _problem ??= BatchItemReader.Bad($"The value of '{name}' is no {Wanted(name)}.", name);
                break;
        }
    }

    private static string NameOf(ref Utf8JsonReader json)
    {
        // Not ValueTextEquals on escapes: half of a surrogate pair makes it throw.
        var written = json.ValueIsEscaped ? Word(ref json) : null;
        foreach (var name in Names)
        {
            if (written is null ? json.ValueTextEquals(name) : written == name)
                return name;
        }

        return "";
    }

    private static Range Inside(ref Utf8JsonReader json) => ((int)json.TokenStartIndex + 1)..((int)json.BytesConsumed - 1);

    private static string Word(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > LongestWord)
            return "";
        Span<byte> text = json.ValueSpan.ToArray();
        return System.Text.Encoding.UTF8.GetString(text[..JsonText.Unescape(text)]);
    }

    private static string Wanted(string name) => name switch
    {
        "id" => "string or number",
        "annotate" or "evidence" => "true or false",
        _ => "string",
    };

    private static Problem Unknown(ref Utf8JsonReader json)
    {
        var name = Word(ref json);
        return BatchItemReader.Bad(name.Length is > 0 and <= 64 ? $"'{name}' is no member of a line." : "The line has a member of an unknown name.", accepted: Names);
    }
}
