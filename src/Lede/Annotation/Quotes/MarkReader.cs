using System.Buffers;

namespace Lede.Annotation.Quotes;

/// <summary>Finds the quotation marks of a block and tells, from the characters beside each, whether it opens or closes.</summary>
internal static class MarkReader
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„‟«»'‘’‚‛‹›`「」『』＂");

    /// <summary>Appends the marks of <paramref name="block"/> to <paramref name="found"/>, in order.</summary>
    public static void Read(ReadOnlySpan<char> text, CharSpan block, List<QuotationMark> found)
    {
        var at = block.Start;
        while (at < block.End)
        {
            var step = text[at..block.End].IndexOfAny(Marks);
            if (step < 0)
                return;
            at += step;
            var neighbours = new Neighbours(text, block, at);
            if (Read(neighbours) is { } mark)
            {
                found.Add(mark);
                at = mark.End;
            }
            else
            {
                at++;
            }
        }
    }

    private static QuotationMark? Read(Neighbours here) => here.Mark switch
    {
        '“' or '‟' => new(here.At, 1, MarkFamily.Double, here.IsGlued ? MarkRole.Close : here.LooksClosing ? MarkRole.Either : MarkRole.Open),
        '”' => new(here.At, 1, MarkFamily.Double, here.LooksOpening ? MarkRole.Either : MarkRole.Close),
        '„' => new(here.At, 1, MarkFamily.Double, MarkRole.Open),
        '"' or '＂' => new(here.At, 1, MarkFamily.Double, here.Role),
        '«' => new(here.At, 1, MarkFamily.Guillemet, here.LooksClosing ? MarkRole.Close : MarkRole.Open),
        '»' => new(here.At, 1, MarkFamily.Guillemet, here.OpensWord ? MarkRole.Open : MarkRole.Close),
        '‹' => new(here.At, 1, MarkFamily.SingleGuillemet, here.LooksClosing ? MarkRole.Close : MarkRole.Open),
        '›' => new(here.At, 1, MarkFamily.SingleGuillemet, here.OpensWord ? MarkRole.Open : MarkRole.Close),
        '「' or '『' => new(here.At, 1, MarkFamily.Corner, MarkRole.Open),
        '」' or '』' => new(here.At, 1, MarkFamily.Corner, MarkRole.Close),
        '`' when here.Doubled => new(here.At, 2, MarkFamily.Double, MarkRole.Open),
        '`' => here.LooksOpening ? new(here.At, 1, MarkFamily.Single, MarkRole.Open) : null,
        '\'' when here.Doubled => new(here.At, 2, MarkFamily.Double, here.Role),
        _ => ReadSingle(here),
    };

    // An apostrophe inside or at the start of a word (don't, ’90s, ’em) is no mark; one after a word that ends in s may be either.
    private static QuotationMark? ReadSingle(Neighbours here)
    {
        if (here.InsideWord || here.Mark == '‛')
            return null;
        if (here.Mark is '‘' or '‚')
            return new(here.At, 1, MarkFamily.Single, MarkRole.Open);
        if (here.LooksOpening)
            return here.Mark == '\'' && !here.BeginsElision ? new(here.At, 1, MarkFamily.Single, MarkRole.Open) : null;
        if (!here.LooksClosing)
            return null;
        return new(here.At, 1, MarkFamily.Single, here.MayBePossessive ? MarkRole.Either : MarkRole.Close);
    }

    /// <summary>A mark and the characters beside it; a line end or the end of the block counts as a space.</summary>
    private readonly ref struct Neighbours
    {
        private readonly ReadOnlySpan<char> _text;
        private readonly char _before;
        private readonly char _after;
        private readonly CharSpan _block;

        public Neighbours(ReadOnlySpan<char> text, CharSpan block, int at)
        {
            _text = text;
            _block = block;
            At = at;
            Mark = text[at];
            Doubled = at + 1 < block.End && text[at + 1] == Mark;
            var next = at + (Doubled && Mark is '\'' or '`' ? 2 : 1);
            _before = at > block.Start ? text[at - 1] : ' ';
            _after = next < block.End ? text[next] : ' ';
        }

        public int At { get; }

        public char Mark { get; }

        public bool Doubled { get; }

        public bool InsideWord => char.IsLetterOrDigit(_before) && char.IsLetterOrDigit(_after);

        public bool LooksOpening => Opens(_before) && !IsSpace(_after);

        // French sets a space before its closing mark: what stops a clause behind it tells it from an opening one.
        public bool OpensWord => LooksOpening && _after is not (',' or '.' or ';' or ':' or '!' or '?' or ')' or ']');

        public bool LooksClosing => !IsSpace(_before) && !IsOpener(_before) && (IsSpace(_after) || IsCloser(_after));

        // After a word an opening mark typed by mistake, or the closing one of „…“, can only close.
        public bool IsGlued => char.IsLetterOrDigit(_before) && (IsSpace(_after) || IsCloser(_after));

        public MarkRole Role => LooksOpening == LooksClosing ? MarkRole.Either : LooksOpening ? MarkRole.Open : MarkRole.Close;

        public bool MayBePossessive => _before is 's' or 'S' && _after == ' ';

        public bool BeginsElision => char.IsDigit(_after) || Follows("em ") || Follows("til ") || Follows("tis ") || Follows("twas ") || Follows("n'");

        private bool Follows(string word)
        {
            var from = At + 1;
            return from + word.Length <= _block.End && _text.Slice(from, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
        }

        private static bool Opens(char c) => IsSpace(c) || IsOpener(c);

        private static bool IsOpener(char c) => c is '(' or '[' or '{' or '<' or '—' or '–' or '-' or '―' or '/' or '“' or '‘' or '"' or '\'' or '«' or '…' or '>';

        private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\u200B';

        private static bool IsCloser(char c) => char.IsPunctuation(c) || c is '>' or '<';
    }
}
