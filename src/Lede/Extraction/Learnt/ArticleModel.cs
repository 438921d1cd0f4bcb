using System.Globalization;
using Lede.Extraction.Features;

namespace Lede.Extraction.Learnt;

/// <summary>What was learnt from annotated pages: which words of names and of text speak for the article, and two ensembles of trees, the
/// second of which also reads what the first thinks of a block's surroundings.</summary>
internal sealed record ArticleModel(WordOdds Names, WordOdds Words, SymmetricTrees First, SymmetricTrees Second)
{
    /// <summary>Leaves are stored in thousandths.</summary>
    public const float LeafScale = 1000;

    /// <summary>Knows nothing.</summary>
    public static ArticleModel None { get; } = new(WordOdds.None, WordOdds.None, SymmetricTrees.None, SymmetricTrees.None);

    private static readonly Lazy<ArticleModel> Embedded = new(ReadEmbedded);

    /// <summary>The one in the assembly, written by the trainer.</summary>
    public static ArticleModel Default => Embedded.Value;

    /// <summary>Reads the trainer's format: lines <c>[section]</c>, <c>word TAB odds</c>, <c>Feature:threshold … TAB leaf …</c>; <c>#</c> begins a comment line.</summary>
    public static ArticleModel Read(TextReader reader)
    {
        var words = new Dictionary<string, Dictionary<uint, byte>> { ["[names]"] = [], ["[words]"] = [] };
        var trees = new Dictionary<string, List<SymmetricTrees.Tree>> { ["[first]"] = [], ["[second]"] = [] };
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t');
            if (tab < 0)
                section = line;
            else if (words.TryGetValue(section, out var odds))
                odds[section == "[words]" ? TextHash.Of(line.AsSpan(0, tab)) : WordHash.Of(line.AsSpan(0, tab))] = byte.Parse(line.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture);
            else
                trees[section].Add(ReadTree(line, tab));
        }

        return new ArticleModel(
            new WordOdds(words["[names]"]), new WordOdds(words["[words]"]),
            new SymmetricTrees(trees["[first]"].ToArray()), new SymmetricTrees(trees["[second]"].ToArray()));
    }

    private static SymmetricTrees.Tree ReadTree(string line, int tab)
    {
        var splits = line[..tab].Split(' ');
        var leaves = line[(tab + 1)..].Split(' ');
        return new SymmetricTrees.Tree(
            Array.ConvertAll(splits, ReadSplit),
            Array.ConvertAll(leaves, leaf => int.Parse(leaf, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) / LeafScale));
    }

    private static (int, byte) ReadSplit(string split)
    {
        var colon = split.IndexOf(':');
        return ((int)Enum.Parse<Feature>(split.AsSpan(0, colon)), byte.Parse(split.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static ArticleModel ReadEmbedded()
    {
        using var reader = new StreamReader(ListFile.Open("article-model.tsv"));
        return Read(reader);
    }
}
