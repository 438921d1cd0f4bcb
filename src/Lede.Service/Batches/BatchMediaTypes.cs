namespace Lede.Service.Batches;

/// <summary>The media types of NDJSON. None is registered; all three are in use.</summary>
internal static class BatchMediaTypes
{
    public static IReadOnlyList<string> All { get; } = ["application/x-ndjson", "application/ndjson", "application/jsonl"];

    /// <summary>Value of the Accept-Post header.</summary>
    public static string Header { get; } = string.Join(", ", All);
}
