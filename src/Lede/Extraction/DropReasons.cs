using System.Collections.Frozen;
using Lede.Extraction.Blocks;
using Lede.Extraction.Features;
using Lede.Extraction.Learnt;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>Names what the model left out: by what the block says itself, what the elements around it are named, what it stands in, what the heading above it says.
/// Asked for as evidence only; the words are in <c>drop-words.tsv</c>.</summary>
internal static class DropReasons
{
    // Boxes nest a few deep; further out the names are of the page.
    private const int MaxClimb = 8;

    private static readonly FrozenDictionary<string, DropRule> Names = Load();
    private static readonly FrozenDictionary<string, DropRule>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The rule as evidence names it.</summary>
    public static string Name(DropRule rule) => rule.ToString().ToLowerInvariant();

    /// <summary>The most telling thing about a block that the model left out.</summary>
    public static DropRule Of(Page page, PageShape shape, int block)
    {
        ref var text = ref shape.Blocks.Blocks[block];
        var marks = shape.Blocks.Contexts[text.Context].Marks;
        if ((marks & ContextMarks.Hidden) != 0)
            return DropRule.Hidden;
        if (DropPhrases.Opening(shape.Blocks.Text(block).TrimStart()).Rule is var said and not DropRule.Kept)
            return said;
        if (Named(page, text.Owner) is { } named)
            return named;
        if (Structure(marks) is { } structure)
            return structure;
        if (shape.Headings[block] is >= 0 and var heading && DropPhrases.Opening(shape.Blocks.Text(heading).TrimStart()).Rule is var under and not DropRule.Kept)
            return under;
        return text.LinkCharacters * 2 > text.Length ? DropRule.Links : DropRule.Outside;
    }

    private static DropRule? Structure(ContextMarks marks)
    {
        if ((marks & (ContextMarks.Nav | ContextMarks.Button)) != 0)
            return DropRule.Navigation;
        if ((marks & ContextMarks.Comment) != 0)
            return DropRule.Comments;
        if ((marks & ContextMarks.Footer) != 0)
            return DropRule.Footer;
        if ((marks & ContextMarks.Header) != 0)
            return DropRule.Header;
        if ((marks & ContextMarks.Dialog) != 0)
            return DropRule.Dialog;
        if ((marks & ContextMarks.Form) != 0)
            return DropRule.Form;
        return (marks & ContextMarks.Aside) != 0 ? DropRule.Aside : null;
    }

    /// <summary>What the nearest element whose class or id says what it is holds; <c>null</c> when none says it.</summary>
    public static DropRule? Named(Page page, int owner)
    {
        var node = owner;
        for (var climb = 0; node > 0 && climb < MaxClimb && page.Tag(node) is not (Tag.Body or Tag.Main or Tag.Article); climb++, node = page.Parent(node))
        {
            if (OwnName(page, node) is { } rule)
                return rule;
        }

        return null;
    }

    /// <summary>What the element's own class or id calls it; <c>null</c> when neither does.</summary>
    public static DropRule? OwnName(Page page, int node) => OfNames(page.Attribute(node, AttributeName.Class)) ?? OfNames(page.Attribute(node, AttributeName.Id));

    private static DropRule? OfNames(ReadOnlySpan<char> value)
    {
        var words = new NameWords(value);
        while (words.MoveNext())
        {
            if (Lookup.TryGetValue(words.Current, out var rule))
                return rule;
        }

        return null;
    }

    private static FrozenDictionary<string, DropRule> Load()
    {
        var rules = new Dictionary<string, DropRule>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in ListFile.Lines("drop-words.tsv"))
        {
            var cells = line.Split('\t');
            for (var i = 2; cells[0] == "name" && i < cells.Length; i++)
                rules[cells[i]] = Enum.Parse<DropRule>(cells[1]);
        }

        return rules.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
