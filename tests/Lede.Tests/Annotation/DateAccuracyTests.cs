using System.Text.Json;
using Lede.Annotation.Dates;

namespace Lede.Tests.Annotation;

/// <summary>Floors of accuracy, computed as <c>tools/score_annotations.py</c> does. They only go up.</summary>
public sealed class DateAccuracyTests
{
    [Theory]
    [InlineData("timebank.jsonl", true, 90, 93.5, 81.5)]
    [InlineData("aquaint.jsonl", true, 83.5, 92.5, 79.3)]
    [InlineData("meantime-airbus-apple-gm.jsonl", true, 89, 93, 84)]
    [InlineData("recognizers-specs.jsonl", false, 48, 90, 0)]
    public void Reaches_Floor(string file, bool datesAndTimes, double strict, double relaxed, double value)
    {
        var score = new Score();
        foreach (var line in File.ReadLines(Repository.Shared("annotation", "dates", file)).Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            score.Add(document.RootElement, datesAndTimes);
        }

        Assert.True(score.F1(score.Strict) >= strict, $"strict {score.F1(score.Strict):0.0}");
        Assert.True(score.F1(score.Relaxed) >= relaxed, $"relaxed {score.F1(score.Relaxed):0.0}");
        Assert.True(score.F1(score.Value) >= value, $"value {score.F1(score.Value):0.0}");
    }

    private sealed class Score
    {
        private int _gold;
        private int _found;

        public int Strict { get; private set; }

        public int Relaxed { get; private set; }

        public int Value { get; private set; }

        public double F1(int right) => 200.0 * right / (_gold + _found);

        public void Add(JsonElement document, bool datesAndTimes)
        {
            var text = new ArticleText(document.GetProperty("text").GetString()!);
            var draft = new Draft(text, [], new Article { Status = ArticleStatus.Ok, Text = text.Value })
            {
                ReferenceDate = DateOnly.TryParseExact(document.GetProperty("reference_date").GetString(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
                    ? day : null,
            };
            var all = document.GetProperty("timexes").EnumerateArray().Select(Gold.Of).ToArray();
            var gold = all.Where(date => !datesAndTimes || date.Type is "DATE" or "TIME").ToArray();
            // A prediction over an expression of another type is neither right nor wrong.
            var found = DateAnnotator.Annotate(draft, [], CancellationToken.None)
                .Where(date => !all.Any(other => other.Overlaps(date)) || gold.Any(other => other.Overlaps(date))).ToArray();
            _gold += gold.Length;
            _found += found.Length;
            Strict += gold.Count(date => found.Any(date.Equals));
            foreach (var (date, match) in Match(gold, found))
            {
                Relaxed++;
                Value += date.Agrees(match) ? 1 : 0;
            }
        }

        private static IEnumerable<(Gold Gold, DateExpression Found)> Match(Gold[] gold, DateExpression[] found)
        {
            var taken = new HashSet<object>();
            foreach (var pair in gold.SelectMany(date => found.Where(date.Overlaps).Select(match
                => (Gold: date, Found: match))).OrderByDescending(pair => pair.Gold.Share(pair.Found)))
            {
                if (!taken.Contains(pair.Gold) && !taken.Contains(pair.Found) && taken.Add(pair.Gold) && taken.Add(pair.Found))
                    yield return pair;
            }
        }
    }

    // A class, not a record: two equal expressions of one text stay two.
    private sealed class Gold
    {
        private int _start;
        private int _end;
        private string? _value;
        private string? _from;
        private string? _to;

        public string? Type { get; private init; }

        public static Gold Of(JsonElement date)
        {
            var range = date.TryGetProperty("range", out var given) && given.ValueKind == JsonValueKind.Array ? given : default;
            var closed = range.ValueKind == JsonValueKind.Array;
            return new Gold
            {
                _start = date.GetProperty("start").GetInt32(),
                _end = date.GetProperty("end").GetInt32(),
                Type = date.GetProperty("type").GetString(),
                _value = date.TryGetProperty("value", out var value) ? value.GetString() : null,
                _from = closed ? range[0].GetString() : null,
                _to = closed ? range[1].GetString() : null,
            };
        }

        public bool Equals(DateExpression date) => date.Span.Start == _start && date.Span.End == _end;

        public bool Overlaps(DateExpression date) => date.Span.Start < _end && _start < date.Span.End;

        public double Share(DateExpression date)
        {
            var shared = Math.Min(_end, date.Span.End) - Math.Max(_start, date.Span.Start);
            return (double)shared / (_end - _start + date.Span.Length - shared);
        }

        public bool Agrees(DateExpression date) =>
            date.Value is not null && date.Value == _value
            || _from is not null && _to is not null && !(_value ?? string.Empty).Contains('T') && date.From == _from && date.To == _to;
    }
}
