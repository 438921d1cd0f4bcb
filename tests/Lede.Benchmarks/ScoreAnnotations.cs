using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Lede.Benchmarks;

/// <summary>Predicts and scores every annotation set with the shared scorer (Python 3) and prints one table beside what is asked for.</summary>
internal static class ScoreAnnotations
{
    private static readonly Row[] Rows =
    [
        new("quotes", "quotes/polnear-dev", PredictQuotes.Run,
            "speaker_acc_matched ≥ 92|speaker_resolved_name_acc ≥ 86|nonquote_fp_rate ≤ 25|quote+speaker_F1.F1 ≥ 90|direct_recall_iou80"),
        new("quotes", "quotes/polnear-train", PredictQuotes.Run,
            "speaker_acc_matched|speaker_resolved_name_acc|nonquote_fp_rate|quote+speaker_F1.F1|direct_recall_iou80"),
        new("quotes", "article/quotes", PredictQuotes.Run, "speaker_acc_matched = 100|speaker_full_name_acc = 100|span_exact.F1 = 100"),
        new("coref", "coref/gum-news-persons", PredictCoref.Run, "name|pronoun|nominal"),
        new("coref", "article/coref", PredictCoref.Run, "name = 100|pronoun = 100|nominal = 100"),
        new("entities", "entities/worldwide-dev", PredictEntities.Run, "micro.F1 ≥ 72|PER.F1 ≥ 82|LOC.F1 ≥ 82|ORG.F1"),
        new("entities", "entities/wikigold", PredictEntities.Run, "micro.F1 ≥ 70"),
        new("entities", "article/entities", PredictEntities.Run, "micro.F1"),
        new("dates", "dates/timebank", PredictDates.Run, "strict.F1 ≥ 80|relaxed.F1 ≥ 90|value_F1.F1 ≥ 75", "--types", "DATE,TIME"),
        new("dates", "dates/aquaint", PredictDates.Run, "strict.F1|relaxed.F1|value_F1.F1 ≥ 78", "--types", "DATE,TIME"),
        new("dates", "dates/recognizers-specs", PredictDates.Run, "relaxed.F1 ≥ 90"),
        new("dates", "article/dates", PredictDates.Run, "strict.F1 = 100|value_F1.F1 = 100"),
        new("datelines", "datelines/reuters21578", PredictDatelines.Run, "detect.F1|body_start|places"),
        new("datelines", "datelines/modern-auto", PredictDatelines.Run, "detect.F1|body_start|places"),
    ];

    public static int Run(string shared)
    {
        Console.WriteLine($"{"set",-26} {"measure",-28} {"is",-22} asked for");
        foreach (var row in Rows)
        {
            var gold = Path.Combine(shared, "data", "annotation", row.Set + ".jsonl");
            var predictions = Path.GetTempFileName();
            row.Predict(gold, predictions);
            var result = Score([Path.Combine(shared, "tools", "score_annotations.py"), row.Task, gold, predictions, "--json", .. row.Options]);
            File.Delete(predictions);
            foreach (var measure in row.Measures.Split('|'))
            {
                var name = measure.Split(' ')[0];
                Console.WriteLine($"{row.Set,-26} {name,-28} {Value(result, name),-22} {measure[name.Length..].Trim()}");
            }
        }

        return 0;
    }

    private static string Value(JsonNode? result, string path) =>
        path.Split('.').Aggregate(result, (node, name) => node?[name])?.ToString() ?? "none";

    private static JsonNode? Score(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonNode.Parse(output);
    }

    /// <summary>A set to predict and score.</summary>
    /// <param name="Measures">Names in the scorer's result, dotted into its parts, each with what is asked for.</param>
    private sealed record Row(string Task, string Set, Func<string, string, int> Predict, string Measures, params string[] Options);
}
