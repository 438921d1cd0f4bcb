using System.Text.Encodings.Web;
using System.Text.Json;
using Lede.Cli.Parsing;
using Lede.Service.Batches;

namespace Lede.Cli.Outputs;

/// <summary>One line of NDJSON, the same that <c>POST /articles</c> answers.</summary>
internal static class JsonLine
{
    /// <summary>The line of an input, LF included.</summary>
    public static void Write(Parsed parsed, PooledBuffer output) =>
        new BatchAnswer { Id = Id(parsed.Id), Article = parsed.Article, Problem = parsed.Problem }.Write(output);

    /// <summary>The name of an input in JSON, quotation marks included.</summary>
    public static byte[] Id(string id) => [(byte)'"', .. JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, (byte)'"'];
}
