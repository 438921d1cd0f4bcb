using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lede.Reading;
using Lede.Reading.Html;

namespace Lede.Tests.Reading;

/// <summary>Runs one html5lib tokenizer test and writes expected and actual tokens as comparable lines.</summary>
internal static partial class Html5libTokens
{
    public static string Expected(JsonElement test)
    {
        var tokens = new List<string>();
        var text = new StringBuilder();
        foreach (var token in test.GetProperty("output").EnumerateArray())
        {
            var kind = token[0].GetString();
            if (kind == "Character")
            {
                text.Append(Unescape(test, token[1].GetString()!));
                continue;
            }

            Flush(tokens, text);
            tokens.Add(kind switch
            {
                "StartTag" => StartTag(Unescape(test, token[1].GetString()!), Attributes(test, token[2]), token.GetArrayLength() > 3),
                "EndTag" => $"EndTag {Unescape(test, token[1].GetString()!)}",
                "Comment" => $"Comment {Unescape(test, token[1].GetString()!)}",
                _ => Doctype(token[1].GetString() is { } name ? Unescape(test, name) : null, token[2].GetString(), token[3].GetString(), token[4].GetBoolean()),
            });
        }

        Flush(tokens, text);
        return string.Join('\n', tokens);
    }

    public static string Actual(JsonElement test, string state)
    {
        using var page = new PageText(new ArraySegment<byte>(Encoding.UTF8.GetBytes(Unescape(test, test.GetProperty("input").GetString()!))), isPooled: false);
        var names = new PageNames(page);
        var tokenizer = new Tokenizer(page, names, new AttributeTable()) { EveryAttribute = [] };
        tokenizer.Enter(Model(state), test.TryGetProperty("lastStartTag", out var last) ? last.GetString() : null);
        var tokens = new List<string>();
        var text = new StringBuilder();
        for (var kind = tokenizer.Next(); kind != TokenKind.End; kind = tokenizer.Next())
        {
            if (kind == TokenKind.Text)
            {
                text.Append(Slice(page, tokenizer));
                continue;
            }

            Flush(tokens, text);
            tokens.Add(kind switch
            {
                TokenKind.StartTag => StartTag(names.Name(tokenizer.Name).ToString(), tokenizer.EveryAttribute, tokenizer.SelfClosing),
                TokenKind.EndTag => $"EndTag {names.Name(tokenizer.Name)}",
                TokenKind.Comment => $"Comment {Slice(page, tokenizer)}",
                _ => Doctype(
                    tokenizer.Length == 0 ? null : Slice(page, tokenizer), Id(page, tokenizer.PublicId), Id(page, tokenizer.SystemId), !tokenizer.ForceQuirks),
            });
        }

        Flush(tokens, text);
        return string.Join('\n', tokens);
    }

    private static ContentModel Model(string state) => state switch
    {
        "Data state" => ContentModel.Data,
        "PLAINTEXT state" => ContentModel.Plaintext,
        "RCDATA state" => ContentModel.Rcdata,
        "RAWTEXT state" => ContentModel.Rawtext,
        "Script data state" => ContentModel.Script,
        "CDATA section state" => ContentModel.Cdata,
        _ => throw new InvalidOperationException(state),
    };

    private static IEnumerable<(string, string)> Attributes(JsonElement test, JsonElement attributes) =>
        attributes.EnumerateObject().Select(a => (Unescape(test, a.Name), Unescape(test, a.Value.GetString()!)));

    // Of two equal names the first counts.
    private static string StartTag(string name, IEnumerable<(string Name, string Value)> attributes, bool selfClosing) =>
        $"StartTag {name} {string.Join(' ', attributes.DistinctBy(a => a.Name).OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $"{a.Name}=[{a.Value}]"))} {selfClosing}";

    private static string Doctype(string? name, string? publicId, string? systemId, bool correct) =>
        $"Doctype {name ?? "null"} {publicId ?? "null"} {systemId ?? "null"} {correct}";

    private static string? Id(PageText page, PageSlice id) => id.Start < 0 ? null : page.Decoded(id.Start, id.Length).ToString();

    private static string Slice(PageText page, Tokenizer token)
    {
        var run = new PageNode { Start = token.Start, Length = token.Length };
        return page.Run(ref run).ToString();
    }

    private static void Flush(List<string> tokens, StringBuilder text)
    {
        if (text.Length > 0)
            tokens.Add($"Text {text}");
        text.Clear();
    }

    private static string Unescape(JsonElement test, string text) =>
        test.TryGetProperty("doubleEscaped", out var doubled) && doubled.GetBoolean()
            ? Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString())
            : text;

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escape();
}
