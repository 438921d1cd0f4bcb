using System.Globalization;

namespace Lede.Wire;

/// <summary>Wire copy on its way to a draft: rules claim passages and note what they learn. It lives for one parse, on one thread.</summary>
internal sealed class WireStory(ArticleText text, List<Passage> passages, ArticleSource source)
{
    private readonly List<FieldEvidence> _evidence = [];

    public ArticleText Text { get; } = text;

    public List<Passage> Passages { get; } = passages;

    /// <summary>Whether the text is a page's, where the words of newsrooms may be others' too.</summary>
    public bool IsPage { get; init; }

    /// <summary>The article as far as the rules have come.</summary>
    public Article Article { get; set; } = new() { Status = ArticleStatus.Ok, Text = text.Value, Url = source.Url?.AbsoluteUri };

    public List<Correction> Corrections { get; } = [];

    public List<Contributor> Contributors { get; } = [];

    public IReadOnlyList<FieldEvidence> Evidence => _evidence;

    /// <summary>The dateline; <c>null</c> until one is found.</summary>
    public FiledFrom? FiledFrom { get; set; }

    /// <summary>Day the copy itself states, else the one the caller gave.</summary>
    public DateOnly? Published => CalendarDay(Article.Published) ?? source.Published;

    public ReadOnlySpan<char> Words(int passage) => Text[Passages[passage].Span];

    public void Claim(int passage, BlockKind kind) => Passages[passage] = Passages[passage] with { Kind = kind };

    /// <summary>Cuts a passage in two; the second half starts at the first word from <paramref name="at"/> on.</summary>
    public void Split(int passage, int at)
    {
        var whole = Passages[passage];
        var rest = Text.Value.AsSpan(at, whole.Span.End - at);
        Passages[passage] = whole with { Span = new CharSpan(whole.Span.Start, at) };
        Passages.Insert(passage + 1, new Passage(new CharSpan(whole.Span.End - rest.TrimStart().Length, whole.Span.End), whole.Lines));
    }

    public void Note(string field, string value, string from, bool chosen = true) => _evidence.Add(new FieldEvidence(field, value, from, chosen));

    public void Correct(string kind, CharSpan span)
    {
        var slice = Text.Slice(span);
        Corrections.Add(new Correction(kind, slice.Text, slice.Span));
    }

    private static DateOnly? CalendarDay(ArticleDate? date) =>
        date?.Value is { Length: >= 10 } value && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
