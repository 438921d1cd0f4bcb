namespace Lede.Annotation;

/// <summary>Words whose full stop belongs to them.</summary>
internal sealed class Abbreviations
{
    private readonly WordSet _all;
    private readonly WordSet _final;
    private readonly WordSet _numbered;

    private Abbreviations(IReadOnlyList<string> lines)
    {
        _all = new WordSet(lines.Where(line => line[0] != '+').Select(line => line.TrimStart('!')));
        _numbered = new WordSet(lines.Where(line => line[0] == '+').Select(line => line[1..]));
        _final = new WordSet(lines.Where(line => line[0] == '!').Select(line => line[1..]));
    }

    public static Abbreviations Default { get; } = new(ListFile.Lines("abbreviations.txt").ToArray());

    public bool Contains(ReadOnlySpan<char> word) => _all.Contains(word);

    /// <summary>Whether the word is one before a number ("No. 10") and a sentence of its own elsewhere.</summary>
    public bool ContainsNumbered(ReadOnlySpan<char> word) => _numbered.Contains(word);

    /// <summary>Whether the word may also be the last of its sentence ("Jr.", "Inc.", "p.m.").</summary>
    public bool MayEndSentence(ReadOnlySpan<char> word) => _final.Contains(word);
}
