using System.Text.Json.Nodes;
using Lede.Annotation;

namespace Lede.Benchmarks.Names;

/// <summary>A document with its hand-marked names, ready for training.</summary>
internal sealed class GoldNames
{
    private GoldNames(string id, Tokens tokens, byte[] labels)
    {
        Id = id;
        Tokens = tokens;
        Labels = labels;
    }

    public string Id { get; }

    public Tokens Tokens { get; }

    /// <summary>One label a token, as <see cref="NameModel"/> numbers them.</summary>
    public byte[] Labels { get; }

    public static IEnumerable<GoldNames> Read(string path) => File.ReadLines(path).Select(line => Of(JsonNode.Parse(line)!));

    /// <summary>The texts alone, one paragraph a line.</summary>
    public static IEnumerable<Draft> Drafts(string path) => File.ReadLines(path).Select(line => Draft((string)JsonNode.Parse(line)!["text"]!));

    private static GoldNames Of(JsonNode document)
    {
        var tokens = Tokens.Of(Draft((string)document["text"]!), CancellationToken.None);
        var labels = new byte[tokens.Count];
        foreach (var entity in document["entities"]!.AsArray())
        {
            var first = (byte)(1 + 2 * Array.IndexOf(["PER", "ORG", "LOC"], (string)entity!["label"]!));
            Mark(tokens, labels, ((int)entity["start"]!, (int)entity["end"]!), first);
        }

        return new GoldNames((string)document["id"]!, tokens, labels);
    }

    private static void Mark(Tokens tokens, byte[] labels, (int Start, int End) span, byte label)
    {
        for (var i = tokens.At(span.Start); i < tokens.Count && tokens[i].Start < span.End; i++)
        {
            labels[i] = label;
            label = (byte)(label % 2 == 1 ? label + 1 : label);
        }
    }

    private static Draft Draft(string text)
    {
        var blocks = new List<DraftBlock>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
                blocks.Add(new DraftBlock(BlockKind.Paragraph, new CharSpan(start, start + line.Length)));
            start += line.Length + 1;
        }

        return new Draft(new ArticleText(text), blocks, new Article { Status = ArticleStatus.Ok, Text = text });
    }
}
