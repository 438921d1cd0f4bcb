using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lede.Tests.Annotation;

/// <summary>What the shared scorer measures of quotations, ported: pairs of gold and found quotations that overlap by four fifths, the share of
/// them whose speaker is right, the share of named speakers resolved, and the share of strings that are no quotations but were taken for some.</summary>
internal sealed partial class QuoteMeasure
{
    private const string Marks = "“”\"‘’'«» ";

    private static readonly HashSet<string> Titles = [.. ("mr mrs ms miss dr sen rep gov gen president secretary sir senator representative governor judge justice prof professor lord "
        + "lady king queen prince princess pope lt col maj capt sgt rev hon minister chancellor prime former vice u.s us").Split(' ')];

    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    private int _gold;
    private int _predicted;
    private int _matched;
    private int _speakers;
    private int _speakersRight;
    private int _named;
    private int _namedRight;
    private int _others;
    private int _othersTaken;

    public double SpeakerAccuracy => 100.0 * _speakersRight / _speakers;

    public double NameAccuracy => 100.0 * _namedRight / _named;

    public double FalseShare => 100.0 * _othersTaken / _others;

    public double F1 => 200.0 * (_speakersRight + _matched - _speakers) / (_gold + _predicted);

    public void Add(JsonElement gold, Article article)
    {
        var text = gold.GetProperty("text").GetString()!;
        var ignored = gold.GetProperty("ignore").EnumerateArray().Select(range => (range[0].GetInt32(), range[1].GetInt32())).ToArray();
        var found = article.Quotes.SelectMany(quote => quote.Parts.Select(part => (Span: Inner(text, part.Span.Start, part.Span.End), quote.Speaker, Whole: (part.Span.Start, part.Span.End))))
            .Where(part => !ignored.Any(range => Overlap(part.Whole, range) * 2 >= part.Whole.End - part.Whole.Start)).ToArray();
        var quotes = gold.GetProperty("quotes").EnumerateArray().ToArray();
        _gold += quotes.Length;
        _predicted += found.Length;
        foreach (var other in gold.GetProperty("nonquotes").EnumerateArray())
        {
            _others++;
            _othersTaken += found.Any(part => Share(Inner(text, Start(other), End(other)), part.Span) >= 0.8) ? 1 : 0;
        }

        foreach (var quote in quotes)
        {
            var pair = found.FirstOrDefault(part => Share(Inner(text, Start(quote), End(quote)), part.Span) >= 0.8);
            if (pair.Span == default)
                continue;
            _matched++;
            if (quote.GetProperty("speaker") is { ValueKind: JsonValueKind.Object } speaker)
                Compare(speaker, pair.Speaker);
        }
    }

    private void Compare(JsonElement gold, Speaker? found)
    {
        var name = gold.GetProperty("name").GetString();
        var said = new[] { found?.Name, found?.Mention }.Where(value => value is not null).ToArray();
        var named = name is not null && said.Any(value => SameName(name, value!));
        var over = found is not null && Overlap((Start(gold), End(gold)), (found.Span.Start, found.Span.End)) > 0;
        var kind = gold.GetProperty("kind").GetString();
        var phrase = kind is "nominal" or "org" && said.Any(value => SamePhrase(gold.GetProperty("text").GetString()!, value!));
        _speakers++;
        _speakersRight += over || named || phrase || (kind == "name" && said.Any(value => SameName(gold.GetProperty("text").GetString()!, value!))) ? 1 : 0;
        if (name is null)
            return;
        _named++;
        _namedRight += named ? 1 : 0;
    }

    private static bool SameName(string gold, string found)
    {
        var (g, f, lead) = (NameWords(gold), NameWords(found), NameWords(Lead(found)));
        return g.Count > 0 && f.Count > 0 && (f[^1] == g[^1] || (lead.Count > 0 && lead[^1] == g[^1]) || (f.Contains(g[^1]) && found.Contains(',', StringComparison.Ordinal)));
    }

    private static bool SamePhrase(string gold, string found) => Words(Lead(gold)) is { Count: > 0 } words && Words(found).Contains(words[^1]);

    private static string Lead(string text) => Boundary().Split(text)[0];

    private static List<string> NameWords(string text)
    {
        var words = Words(text).Where(word => !Titles.Contains(word)).ToList();
        while (words.Count > 1 && Suffixes.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return words;
    }

    private static List<string> Words(string text) =>
        Word().Matches(text.Replace('’', '\'').ToLowerInvariant()).Select(word => word.Value.Replace("'s", "", StringComparison.Ordinal).Trim('.', '\'', '-'))
            .Where(word => word.Length > 0).ToList();

    private static (int Start, int End) Inner(string text, int start, int end)
    {
        while (start < end && Marks.Contains(text[start]))
            start++;
        while (end > start && Marks.Contains(text[end - 1]))
            end--;
        return (start, end);
    }

    private static int Start(JsonElement element) => element.GetProperty("start").GetInt32();

    private static int End(JsonElement element) => element.GetProperty("end").GetInt32();

    private static int Overlap((int Start, int End) a, (int Start, int End) b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    private static double Share((int Start, int End) a, (int Start, int End) b)
    {
        var both = Overlap(a, b);
        return both == 0 ? 0 : (double)both / (a.End - a.Start + b.End - b.Start - both);
    }

    [GeneratedRegex(@",|\(| who | of | for | at | in | from | with | on ", RegexOptions.None, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"[\w.'-]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
