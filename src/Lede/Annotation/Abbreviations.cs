namespace Lede.Annotation;

/// <summary>Words whose full stop belongs to them.</summary>
internal sealed class Abbreviations
{
    private readonly WordSet _all;
    private readonly WordSet _final;

    private Abbreviations(IReadOnlyList<string> lines)
    {
        _all = new WordSet(lines.Select(line => line.TrimStart('!')));
        _final = new WordSet(lines.Where(line => line[0] == '!').Select(line => line[1..]));
    }

    public static Abbreviations Default { get; } = new(ListFile.Lines("abbreviations.txt").ToArray());

    public bool Contains(ReadOnlySpan<char> word) => _all.Contains(word);

    /// <summary>Whether the word may also be the last of its sentence ("Jr.", "Inc.", "p.m.").</summary>
    public bool MayEndSentence(ReadOnlySpan<char> word) => _final.Contains(word);
}
