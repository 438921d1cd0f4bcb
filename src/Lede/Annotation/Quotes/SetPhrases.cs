using static Lede.Annotation.Quotes.WordClass;

namespace Lede.Annotation.Quotes;

/// <summary>Reads the set phrases that attribute words without a verb of speech: "as Lee put it", "in Lee’s words", "in the words of Lee",
/// "Lee went on about", "to her,".</summary>
internal readonly struct SetPhrases(Passage passage, int start, int end)
{
    // Units between "as" and "put it": "as Ann Lee, head of the committee, put it".
    private const int Reach = 20;

    private readonly Subjects _subjects = new(passage, start, end);
    private readonly SourcePhrases _sources = new(passage, start, end);

    /// <summary>The attribution whose cue stands at a word, or <c>null</c>.</summary>
    public Attribution? At(int i) => passage.Word(i) switch
    {
        "put" or "puts" when i + 1 < end && passage[i + 1].Is(It) && IsBehindAs(i) => Of(_subjects.Before(i), i, i + 2),
        "words" => Of(WordsOf(i) ?? WordsWithOwner(i), i, i + 1),
        "on" when IsGoingOn(i) => Of(_subjects.Before(i - 1), i - 1, i + 1),
        "to" or "To" or "for" or "For" when IsView(i) => Of(new Source(i + 1, i + 2, i + 1, SourceKind.Pronoun), i, i + 1),
        _ => null,
    };

    private static Attribution? Of(Source? source, int cue, int cueEnd) =>
        source is { } by ? new Attribution(by, cue, cueEnd) { Says = true, Core = true } : null;

    // "Lee went on, smiling", "and went on about": not "went on a trip".
    private bool IsGoingOn(int on) => on > start + 1 && on + 1 < end && passage.Word(on - 1) is "went" or "goes" or "going"
        && (passage.Word(on + 1) is "about" || passage[on + 1].Kind is UnitKind.Comma or UnitKind.Colon or UnitKind.Stop);

    // "because to her, “there is nothing better”"
    private bool IsView(int to) => to + 3 < end && passage[to + 1].Is(His | Her | Their | My) && passage[to + 2].Kind == UnitKind.Comma
        && passage[to + 3].Kind == UnitKind.Quote && (to == start || passage[to - 1].Kind == UnitKind.Comma || passage[to - 1].Is(And | Subordinate));

    private bool IsBehindAs(int put)
    {
        for (var i = put - 1; i >= start && i > put - Reach; i--)
        {
            if (passage.Word(i).Equals("as", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private Source? WordsOf(int words) =>
        words >= start + 2 && words + 2 < end && passage.Word(words + 1) is "of" && passage.Word(words - 1) is "the" && IsIn(words - 2)
            ? _sources.After(words + 2) : null;

    private Source? WordsWithOwner(int words)
    {
        var owner = words - 2;
        return owner > start && passage[words - 1].Kind == UnitKind.Possessive && passage.IsPerson(owner) && IsIn(owner - 1)
            ? new Source(owner, owner + 1, owner, SourceKind.Name) : null;
    }

    private bool IsIn(int i) => passage.Word(i).Equals("in", StringComparison.OrdinalIgnoreCase);
}
