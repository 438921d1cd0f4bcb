using System.Buffers;
using System.Numerics;
using System.Text;

namespace Lede.Reading;

/// <summary>Guesses the language of a text: its script, and for scripts that many languages share, how many of its words are function
/// words of each. Made for wire copy and pages alike; the cost does not grow past the first few thousand characters.</summary>
internal static class LanguageDetector
{
    // About 400 words: more does not change the answer, less can on a page that opens with names.
    private const int Sample = 2500;

    // A function word of one language alone is seven times likelier there than in another.
    private const double WordWeight = 2;

    private static readonly SearchValues<char> UrduLetters = SearchValues.Create("ٹڈڑںھےۓ");

    private static readonly SearchValues<char> PersianLetters = SearchValues.Create("پچژگکی");

    private static readonly string[] Codes = [.. ListFile.Lines("language-words.tsv").Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)])];

    private static readonly FunctionWords Words = FunctionWords.Load();

    // Of a word by the number of languages that have it.
    private static readonly double[] Weights = [.. Enumerable.Range(0, Codes.Length + 1).Select(languages => 1 / Math.Sqrt(languages))];

    public static LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        text = text[..Math.Min(text.Length, Sample)];
        Span<int> scripts = stackalloc int[Scripts.Count];
        scripts.Clear();
        var ascii = LetterRuns.CountAscii(text);
        if (!Ascii.IsValid(text))
        {
            foreach (var c in text)
            {
                if (c >= 128)
                    scripts[(int)Scripts.Of(c)]++;
            }
        }

        scripts[(int)ScriptKind.Latin] += ascii;
        scripts[(int)ScriptKind.Other] = 0;

        var main = 0;
        var letters = 0;
        for (var i = 0; i < scripts.Length; i++)
        {
            letters += scripts[i];
            main = scripts[i] > scripts[main] ? i : main;
        }

        if (letters == 0)
            return default;
        var dir = (ScriptKind)main is ScriptKind.Arabic or ScriptKind.Hebrew ? "rtl" : "ltr";
        var (code, confidence) = (ScriptKind)main switch
        {
            ScriptKind.Latin => ByWords(text),
            ScriptKind.Cyrillic => ByLetters(text),
            _ => ByScript((ScriptKind)main, scripts, letters, text),
        };
        return new LanguageGuess(code, code is null ? null : Math.Round(confidence, 2), dir);
    }

    private static (string? Code, double Confidence) ByScript(ScriptKind script, ReadOnlySpan<int> counts, int letters, ReadOnlySpan<char> text)
    {
        var share = (double)counts[(int)script] / letters;
        // A Japanese text has a kana in three letters; a Chinese one quotes one now and then.
        if (script is ScriptKind.Han or ScriptKind.Kana)
        {
            var kana = counts[(int)ScriptKind.Kana];
            return (kana * 10 > kana + counts[(int)ScriptKind.Han] ? "ja" : "zh", (double)(kana + counts[(int)ScriptKind.Han]) / letters);
        }

        return script switch
        {
            ScriptKind.Arabic => (text.ContainsAny(UrduLetters) ? "ur" : text.ContainsAny(PersianLetters) ? "fa" : "ar", share),
            ScriptKind.Hangul => ("ko", share),
            ScriptKind.Greek => ("el", share),
            ScriptKind.Hebrew => ("he", share),
            ScriptKind.Thai => ("th", share),
            ScriptKind.Devanagari => ("hi", share),
            ScriptKind.Bengali => ("bn", share),
            ScriptKind.Tamil => ("ta", share),
            ScriptKind.Telugu => ("te", share),
            ScriptKind.Georgian => ("ka", share),
            ScriptKind.Armenian => ("hy", share),
            _ => (null, 0),
        };
    }

    // Letters tell languages in Cyrillic script from a few words on, function words those whose letters are nearly the same.
    private static (string? Code, double Confidence) ByLetters(ReadOnlySpan<char> text)
    {
        Span<double> hits = stackalloc double[Codes.Length];
        hits.Clear();
        var words = Score(text, hits);
        Span<double> scores = stackalloc double[CyrillicLetters.Codes.Length];
        CyrillicLetters.Score(text, scores);
        for (var i = 0; i < scores.Length; i++)
            scores[i] += Array.IndexOf(Codes, CyrillicLetters.Codes[i]) is >= 0 and var at ? hits[at] * WordWeight : 0;
        var (best, second) = Leaders(scores);
        var lead = scores[best] - scores[second];
        // Ten to one at least. Sure when thousands to one, and of many words: two in three of four words.
        return words < 3 || lead < Math.Log(10) ? (null, 0) : (CyrillicLetters.Codes[best], (1 - Math.Exp(-lead / 4)) * words / (words + 2));
    }

    private static (string? Code, double Confidence) ByWords(ReadOnlySpan<char> text)
    {
        Span<double> scores = stackalloc double[Codes.Length];
        scores.Clear();
        var words = Score(text, scores);
        var (best, second) = Leaders(scores);
        if (scores[best] <= 0)
            return (null, 0);
        // Sure when the runner-up is far behind and there were words enough to see it: ten hits are plenty.
        var lead = (scores[best] - scores[second]) / scores[best];
        var hits = Math.Min(1, scores[best] / Math.Max(3, Math.Min(10, words / 4.0)));
        var confidence = Math.Min(1, lead * 1.5) * hits;
        // Two words or less decide nothing unless nothing speaks against them.
        return words < 3 || confidence < 0.1 ? (null, 0) : (Codes[best], confidence);
    }

    private static (int Best, int Second) Leaders(ReadOnlySpan<double> scores)
    {
        int best = 0, second = -1;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                (second, best) = (best, i);
            else if (second < 0 || scores[i] > scores[second])
                second = i;
        }

        return (best, second);
    }

    // Each function word is shared out among the languages that have it; a word of one language alone tells most.
    private static int Score(ReadOnlySpan<char> text, Span<double> scores)
    {
        Span<char> lower = stackalloc char[Sample + LetterRuns.Slack];
        Span<ulong> letters = stackalloc ulong[LetterRuns.BitsOf(Sample)];
        var runs = new LetterRuns(text, lower, letters);
        var words = 0;
        while (runs.MoveNext())
        {
            words++;
            if (runs.Length > FunctionWords.Longest)
                continue;
            var languages = Words.Find(runs.Lower, runs.Length);
            var weight = Weights[BitOperations.PopCount(languages)];
            for (; languages != 0; languages &= languages - 1)
                scores[BitOperations.TrailingZeroCount(languages)] += weight;
        }

        return words;
    }
}
