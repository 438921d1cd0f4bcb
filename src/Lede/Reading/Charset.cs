using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Lede.Reading;

/// <summary>An encoding and the name the WHATWG Encoding Standard gives it. Nothing is registered globally.</summary>
internal sealed record Charset(string Name, Encoding Encoding)
{
    // The defaults write "?" for a broken sequence, which cannot be told from a question mark.
    private static readonly DecoderReplacementFallback Broken = new("\uFFFD");

    private static readonly FrozenDictionary<string, Charset> ByLabel = Load();

    public static Charset Utf8 { get; } = Named("utf-8");

    /// <summary>What a label means; <c>null</c> when it is not a label of the standard.</summary>
    public static Charset? Find(ReadOnlySpan<char> label)
    {
        var name = label.Trim(" \t\r\n\f\"'");
        return ByLabel.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found : null;
    }

    public static Charset Named(string name) => ByLabel[name];

    private static FrozenDictionary<string, Charset> Load()
    {
        var found = new Dictionary<string, Charset>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in ListFile.Lines("charsets.tsv"))
        {
            var cells = line.Split('\t');
            var charset = new Charset(cells[0], Open(int.Parse(cells[1], CultureInfo.InvariantCulture)));
            foreach (var label in cells[2].Split(' '))
                found.Add(label, charset);
        }

        return found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static Encoding Open(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, Broken)
        ?? Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, Broken);
}
