using System.Collections.Frozen;

namespace Lede.Annotation.Quotes;

/// <summary>The word lists of the speaker rules, keyed by <see cref="WordHash"/>; read once, at first use.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<uint, WordClass> Classes = Read();

    public static WordClass Of(uint hash) => Classes.GetValueOrDefault(hash);

    private static FrozenDictionary<uint, WordClass> Read()
    {
        var classes = new Dictionary<uint, WordClass>();
        foreach (var line in ListFile.Lines("function-words.tsv"))
        {
            var (kind, words) = Split(line);
            foreach (var word in words)
                Add(classes, word, FunctionClass(kind));
        }

        foreach (var line in ListFile.Lines("cue-verbs.tsv"))
        {
            var (kind, words) = Split(line);
            for (var i = 0; i < words.Length; i++)
                Add(classes, words[i], CueClass(kind) | Form(words[i], i));
        }

        foreach (var role in ListFile.Lines("roles.txt"))
        {
            Add(classes, role, WordClass.Role);
            // "two aides to Lee"
            if (!role.EndsWith('s') && !role.Contains(' ') && !role.EndsWith("man", StringComparison.Ordinal))
                Add(classes, role + "s", WordClass.Group);
        }

        return classes.ToFrozenDictionary();
    }

    private static void Add(Dictionary<uint, WordClass> classes, string word, WordClass kind)
    {
        var hash = WordHash.Of(word);
        classes[hash] = classes.GetValueOrDefault(hash) | kind;
    }

    private static (string Kind, string[] Words) Split(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        return (line[..tab], line[(tab + 1)..].Split(' '));
    }

    private static WordClass CueClass(string kind) => kind switch
    {
        "core" => WordClass.Say | WordClass.Core,
        "say" => WordClass.Say,
        _ => WordClass.Rate,
    };

    // The list gives the base form first; the endings tell the others.
    private static WordClass Form(string word, int position) =>
        position == 0 ? WordClass.CueBase
        : word.EndsWith("ing", StringComparison.Ordinal) ? WordClass.CueIng
        : word.EndsWith('s') ? WordClass.CueS
        : WordClass.CuePast;

    private static WordClass FunctionClass(string kind) => kind switch
    {
        "he" => WordClass.He,
        "she" => WordClass.She,
        "they" => WordClass.They,
        "i" => WordClass.I,
        "we" => WordClass.We,
        "it" => WordClass.It,
        "you" => WordClass.You,
        "his" => WordClass.His,
        "her" => WordClass.Her,
        "their" => WordClass.Their,
        "my" => WordClass.My,
        "our" => WordClass.Our,
        "its" => WordClass.Its,
        "your" => WordClass.Your,
        "who" => WordClass.Who,
        "relative" => WordClass.Relative,
        "auxiliary" => WordClass.Auxiliary,
        "adverb" => WordClass.Adverb,
        "preposition" => WordClass.Preposition,
        "and" => WordClass.And,
        "subordinate" => WordClass.Subordinate,
        "determiner" => WordClass.Determiner,
        "time" => WordClass.Time,
        "chain" => WordClass.Chain,
        "modifier" => WordClass.Modifier,
        "honorific" => WordClass.Honorific,
        "shortrole" => WordClass.ShortRole | WordClass.Role,
        "title" => WordClass.Title,
        "naming" => WordClass.Naming,
        "quoting" => WordClass.Quoting,
        "words" => WordClass.Words,
        "female" => WordClass.Female,
        "male" => WordClass.Male,
        "group" => WordClass.Group,
        "noun" => WordClass.Noun,
        "calls" => WordClass.Calls,
        "modal" => WordClass.Modal,
        _ => throw new InvalidOperationException($"function-words.tsv names no class {kind}."),
    };
}
