namespace Lede.Reading;

/// <summary>The encoding that bytes are to be read in.</summary>
/// <param name="Charset">The encoding.</param>
/// <param name="Source">What decided, as in <see cref="CharsetEvidence.Source"/>.</param>
/// <param name="MarkLength">Bytes of the byte order mark, which are no text.</param>
internal readonly record struct CharsetChoice(Charset Charset, string Source, int MarkLength = 0)
{
    public CharsetEvidence Evidence => new(Charset.Name, Source);
}
