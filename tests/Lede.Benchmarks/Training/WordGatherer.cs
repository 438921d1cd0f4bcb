using Lede.Extraction.Blocks;
using Lede.Extraction.Learnt;

namespace Lede.Benchmarks.Training;

/// <summary>Goes through annotated pages and counts the words of names and of text.</summary>
internal static class WordGatherer
{
    public static void Gather(AnnotatedPage page, WordCounts names, WordCounts words)
    {
        using var blocks = page.Cut(ArticleModel.None);
        var own = new List<string>[blocks.Contexts.Length];
        for (var c = 0; c < own.Length; c++)
            own[c] = NamesOf(page, blocks.Contexts[c].Node);
        var chain = new HashSet<string>(StringComparer.Ordinal);
        for (var b = 0; b < blocks.Count; b++)
        {
            chain.Clear();
            var weight = Math.Sqrt(page.Words[b]);
            for (var c = blocks.Blocks[b].Context; c >= 0; c = blocks.Contexts[c].Parent)
                chain.UnionWith(own[c]);
            foreach (var name in chain)
                names.Add(page.Domain, name, page.Labels[b], weight);
            foreach (var word in WordsOf(blocks.Text(b)))
                words.Add(page.Domain, word, page.Labels[b], 1);
        }
    }

    private static List<string> NamesOf(AnnotatedPage page, int node)
    {
        var result = new List<string>();
        for (var i = 0; i < page.Page.AttributeCount(node); i++)
        {
            var name = page.Page.AttributeNameAt(node, i);
            if (!ElementNames.Names(name))
                continue;
            var words = new NameWords(page.Page.Attribute(node, name));
            while (words.MoveNext())
                result.Add(NameWords.Normalise(words.Current));
        }

        return result;
    }

    private static HashSet<string> WordsOf(ReadOnlySpan<char> text)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        Span<char> room = stackalloc char[HeadWords.Room];
        var words = new HeadWords(text, room);
        var phrase = "=";
        while (words.MoveNext())
        {
            var word = words.Current.ToString().ToLowerInvariant();
            result.Add(word);
            phrase += phrase.Length > 1 ? " " + word : word;
        }

        if (words.Count <= HeadWords.PhraseWords && words.Count > 0)
            result.Add(phrase);
        return result;
    }
}
