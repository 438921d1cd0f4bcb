namespace Lede.Annotation;

/// <summary>Describes a token to the model: a fixed number of hashed features, the same in training and in use.</summary>
internal sealed class NameFeatures(NameText text, DocumentEvidence evidence)
{
    /// <summary>Features a token has at most.</summary>
    public const int Most = 40;

    private const uint Boundary = 0x9E3779B9;

    private readonly Tokens _tokens = text.Tokens;

    /// <summary>Writes the features of token <paramref name="i"/> as indices below <see cref="NameModel.Size"/>; returns their number.</summary>
    public int Write(int i, Run run, Span<int> into)
    {
        var writer = new FeatureWriter(into);
        var token = _tokens[i];
        var sentence = token.Sentence;
        var (word1, word2, wordBefore, wordBefore2) = (Hash(i + 1, sentence), Hash(i + 2, sentence), Hash(i - 1, sentence), Hash(i - 2, sentence));
        var shape = Shape(i, sentence);
        var facts = NameClass.Of(text.Facts(i));
        var (next, previous) = (ClassAt(i + 1, sentence), ClassAt(i - 1, sentence));
        writer.Add(0, 1);
        writer.Add(20, NameClass.Place(text.Facts(i)), (uint)text.Phrase(i));
        writer.Add(21, NameClass.Name(text.Facts(i)), shape);
        writer.Add(22, NameClass.Role(text.Facts(i)), shape);
        writer.Add(23, NameClass.Place(text.Facts(i)), wordBefore);
        writer.Add(1, token.Hash);
        writer.Add(2, token.Hash, shape);
        writer.Add(3, wordBefore);
        writer.Add(4, word1);
        writer.Add(5, wordBefore2, 1);
        writer.Add(6, word2, 1);
        writer.Add(7, shape, Shape(i - 1, sentence) * 64 + Shape(i + 1, sentence));
        writer.Add(8, facts, shape);
        writer.Add(9, facts, previous);
        writer.Add(10, facts, next);
        writer.Add(11, previous, next);
        writer.Add(12, facts, wordBefore);
        writer.Add(13, facts, word1);
        Affixes(ref writer, i);
        writer.Add(17, (uint)text.Phrase(i), (uint)text.Phrase(i + 1));
        writer.Add(18, (uint)text.Phrase(i), (uint)text.Phrase(i - 1) * 64 + shape);
        Evidence(ref writer, i, sentence);
        RunFeatures(ref writer, i, run);
        return writer.Count;
    }

    private void RunFeatures(ref FeatureWriter writer, int i, Run run)
    {
        var place = (uint)(Math.Min(i - run.First, 3) * 4 + Math.Min(run.End - 1 - i, 3));
        writer.Add(24, run.Head, (uint)(i == run.End - 1 ? 1 : 0));
        writer.Add(25, NameClass.Of(text.Facts(run.End - 1)), place);
        writer.Add(26, run.Before, place);
        writer.Add(27, run.After, place);
        writer.Add(28, NameClass.Of(text.Facts(run.First)), place);
        writer.Add(29, NameClass.Of(text.Facts(run.First)), NameClass.Of(text.Facts(run.End - 1)) * 16 + (uint)Math.Min(run.End - run.First, 6));
        writer.Add(30, run.BeforeClass, run.AfterClass * 8 + (uint)Math.Min(run.End - run.First, 4));
        writer.Add(31, run.Any, place);
    }

    private void Evidence(ref FeatureWriter writer, int i, int sentence)
    {
        if (!text.IsNameWord(i))
            return;
        var found = (uint)evidence[_tokens[i].Hash];
        writer.Add(32, found & 0x2F);
        writer.Add(33, found & 0xFC0);
        writer.Add(34, found & 0x101F, NameClass.Of(text.Facts(i)));
        writer.Add(35, found & 0xC10, Shape(i, sentence));
        if (i > 0 && _tokens[i - 1].Sentence == sentence && text.IsNameWord(i - 1))
            writer.Add(36, found & 0x2F, (uint)evidence[_tokens[i - 1].Hash] & 0x2F);
        if (i + 1 < _tokens.Count && _tokens[i + 1].Sentence == sentence && text.IsNameWord(i + 1))
            writer.Add(37, found & 0x2F, (uint)evidence[_tokens[i + 1].Hash] & 0x2F);
    }

    private void Affixes(ref FeatureWriter writer, int i)
    {
        var word = _tokens.Word(i);
        if (word.Length < 3)
            return;
        writer.Add(14, WordHash.Of(word[^2..]));
        writer.Add(15, WordHash.Of(word[^3..]));
        writer.Add(16, WordHash.Of(word[..3]));
        if (word.Length > 4)
            writer.Add(19, WordHash.Of(word[^4..]));
    }

    private uint Hash(int i, int sentence) => i >= 0 && i < _tokens.Count && _tokens[i].Sentence == sentence ? _tokens[i].Hash : Boundary;

    private uint ClassAt(int i, int sentence) => i >= 0 && i < _tokens.Count && _tokens[i].Sentence == sentence ? NameClass.Of(text.Facts(i)) : 99;

    private uint Shape(int i, int sentence)
    {
        if (i < 0 || i >= _tokens.Count || _tokens[i].Sentence != sentence)
            return 63;
        var token = _tokens[i];
        if (token.Kind != TokenKind.Word)
            return 32u + (uint)token.Kind;
        return (token.Has(TokenShape.Capitalised) ? 1u : 0) | (token.Has(TokenShape.AllCaps) ? 2u : 0) | (token.Has(TokenShape.MixedCase) ? 4u : 0)
            | (token.Has(TokenShape.Initials) ? 8u : 0) | (token.Has(TokenShape.SentenceStart) ? 16u : 0);
    }

    /// <summary>A sequence of name words and what bounds it.</summary>
    /// <param name="First">First token.</param>
    /// <param name="End">One past the last token.</param>
    /// <param name="Head">Hash of the last word.</param>
    /// <param name="Before">Hash of the word before it.</param>
    /// <param name="After">Hash of the word after it.</param>
    internal readonly record struct Run(int First, int End, uint Head, uint Before, uint After)
    {
        public uint BeforeClass { get; init; }

        public uint AfterClass { get; init; }

        /// <summary>All facts that any of its words has, of those that decide between kinds.</summary>
        public uint Any { get; init; }
    }

    /// <summary>The run around token <paramref name="i"/>, inside a segment of tokens that may be names.</summary>
    public Run RunAt(int i, int segmentEnd)
    {
        if (!text.IsNameWord(i))
            return new Run(i, i + 1, _tokens[i].Hash, Boundary, Boundary);
        var end = i + 1;
        while (end < segmentEnd && text.IsNameWord(end))
            end++;
        var sentence = _tokens[i].Sentence;
        var any = WordFacts.None;
        for (var k = i; k < end; k++)
            any |= text.Facts(k);
        return new Run(i, end, _tokens[end - 1].Hash, Hash(i - 1, sentence), Hash(end, sentence))
        {
            BeforeClass = ClassAt(i - 1, sentence),
            AfterClass = ClassAt(end, sentence),
            Any = (uint)(any & (WordFacts.OrganisationWord | WordFacts.PlaceWord | WordFacts.FacilityWord | WordFacts.Title | WordFacts.Demonym | WordFacts.Organisation)),
        };
    }
}
