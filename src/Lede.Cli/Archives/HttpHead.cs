using System.Globalization;
using System.Text;

namespace Lede.Cli.Archives;

/// <summary>Status line and header of a stored HTTP response, as far as they are read here.</summary>
internal sealed record HttpHead
{
    private const int Longest = 64 * 1024;

    /// <summary>Status code.</summary>
    public required int Status { get; init; }

    /// <summary>Where the body begins.</summary>
    public required int Length { get; init; }

    /// <summary>Value of <c>Content-Type</c>; <c>null</c> when there is none.</summary>
    public string? ContentType { get; private init; }

    /// <summary>Codings of <c>Content-Encoding</c> in the order they were applied, lower case.</summary>
    public IReadOnlyList<string> Codings { get; private init; } = [];

    /// <summary>Whether <c>Transfer-Encoding</c> says that the body is chunked.</summary>
    public bool IsChunked { get; private init; }

    /// <summary>Reads the head of a message.</summary>
    /// <returns><c>null</c> when it is none.</returns>
    public static HttpHead? Read(ReadOnlySpan<byte> message)
    {
        if (!message.StartsWith("HTTP/"u8))
            return null;
        message = message[..Math.Min(message.Length, Longest)];
        int crlf = message.IndexOf("\r\n\r\n"u8), lf = message.IndexOf("\n\n"u8);
        var length = lf >= 0 && (crlf < 0 || lf < crlf) ? lf + 2 : crlf >= 0 ? crlf + 4 : -1;
        if (length < 0)
            return null;
        var text = Encoding.Latin1.GetString(message[..length]);
        var line = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            return null;
        var head = new HttpHead { Status = status, Length = length };
        foreach (var (name, value) in FieldLines.Read(text[(line.Length + 1)..]))
            head = head.With(name, value);
        return head;
    }

    private HttpHead With(string name, string value) => name switch
    {
        "content-type" => this with { ContentType = value },
        "content-encoding" => this with { Codings = [.. Codings, .. Words(value)] },
        "transfer-encoding" => this with { IsChunked = IsChunked || Words(value).Contains("chunked") },
        _ => this,
    };

    private static IEnumerable<string> Words(string value) =>
        value.ToLowerInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => word != "identity");
}
