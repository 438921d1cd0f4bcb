namespace Lede.Extraction.Metadata;

/// <summary>The tokens of a text, readable past their end.</summary>
internal readonly ref struct DateTokenReader(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;

    public int Count => _tokens.Length;

    /// <summary>A token; one of kind <see cref="DateTokenKind.None"/> past the end.</summary>
    public DateToken this[int index] => (uint)index < (uint)_tokens.Length ? _tokens[index] : default;

    public ReadOnlySpan<char> Text(int index) => (uint)index < (uint)_tokens.Length ? _text[_tokens[index].Start.._tokens[index].End] : default;

    public bool IsWord(int index, string word) =>
        this[index].Kind == DateTokenKind.Word && Text(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The index after one of these marks, if it stands here.</summary>
    public int Skip(int index, string marks) => this[index].Kind == DateTokenKind.Mark && marks.Contains((char)this[index].Value) ? index + 1 : index;

    /// <summary>The index after one of these words, if it stands here.</summary>
    public int SkipWord(int index, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (IsWord(index, word))
                return index + 1;
        }

        return index;
    }

    /// <summary>The index after <c>st</c>, <c>nd</c>, <c>rd</c>, <c>th</c> or <c>er</c> glued to a number.</summary>
    public int SkipOrdinal(int index) =>
        this[index] is { Kind: DateTokenKind.Word, Glued: true, Length: 2 } ? SkipWord(index, "st", "nd", "rd", "th", "er") : index;

    /// <summary>Whether a number is the tail of a longer one: <c>1.05</c>, <c>12/05</c>, <c>v2025</c>.</summary>
    public bool IsInsideNumber(int index)
    {
        if (index == 0 || !this[index].Glued)
            return false;
        var before = this[index - 1];
        return before.Kind == DateTokenKind.Word ? before.Length < 3 && !IsDateMark(index - 1)
            : before.Glued && this[index - 2].Kind == DateTokenKind.Number && (before.IsMark('.') || before.IsMark('/') || before.IsMark('-'));
    }

    /// <summary>Whether what parts year, month and day stands here.</summary>
    public bool IsDateMark(int index) => this[index].Kind == DateTokenKind.Word
        ? Text(index) is "年" or "月" or "년" or "월"
        : this[index].IsMark('-') || this[index].IsMark('/') || this[index].IsMark('.');

    public bool IsDayWord(int index) => this[index].Kind == DateTokenKind.Word && Text(index) is "日" or "일" or "号";

    /// <summary>Index of the year in <c>10:00:00 UTC 2025</c>; 0 when that does not stand here.</summary>
    public int YearBehindTime(int index)
    {
        if (!this[index].IsNumber(1, 2) || !this[index + 1].IsMark(':') || !this[index + 2].IsNumber(2, 2))
            return 0;
        var i = index + 3;
        if (this[i].IsMark(':') && this[i + 1].IsNumber(2, 2))
            i += 2;
        i += this[i].Kind == DateTokenKind.Word ? 1 : 0;
        return this[i].IsNumber(4, 4) ? i : 0;
    }
}
