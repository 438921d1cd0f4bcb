namespace Lede;

/// <summary>The line that says where, when and for whom a story was filed.</summary>
/// <param name="Text">Verbatim, without the dash or colon that ends it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Places">The places it names, in order.</param>
/// <param name="Agency">The news agency it names.</param>
/// <param name="Date">The date it names.</param>
/// <param name="BodyStart">Code point of <see cref="Article.Text"/> at which the story begins, past the dash or colon.</param>
public sealed record Dateline(
    string Text, TextSpan Span, IReadOnlyList<DatelinePlace> Places, TextSlice? Agency, DatelineDate? Date, int BodyStart);
