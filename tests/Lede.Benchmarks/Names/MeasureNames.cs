using System.Text.Json.Nodes;
using Lede.Annotation;

namespace Lede.Benchmarks.Names;

/// <summary>Predicts the names of documents the model has not seen: where a document is one of the training set, by a model trained without
/// its tenth of the set.</summary>
internal static class MeasureNames
{
    private const int Folds = 10;

    public static int Run(string data, string input, string output)
    {
        var training = TrainNames.Documents(data).ToArray();
        var asked = GoldNames.Read(input).ToArray();
        var known = training.Select((document, i) => (document.Id, Fold: i % Folds)).ToDictionary(pair => pair.Id, pair => pair.Fold);
        using var writer = new StreamWriter(output);
        foreach (var fold in asked.GroupBy(document => known.GetValueOrDefault(document.Id, -1)))
        {
            var model = Load(TrainNames.Train(training.Where((_, i) => i % Folds != fold.Key)));
            foreach (var document in fold)
                writer.WriteLine(Line(document, model).ToJsonString());
        }

        return 0;
    }

    private static NameModel Load(NameTrainer trainer)
    {
        using var written = new MemoryStream();
        trainer.Write(written, "");
        using var stream = new MemoryStream(written.ToArray());
        return NameModel.Load(stream);
    }

    private static JsonObject Line(GoldNames document, NameModel model) => new()
    {
        ["id"] = document.Id,
        ["entities"] = new JsonArray(NameFinder.Find(document.Tokens, model, CancellationToken.None).Select(name => (JsonNode)new JsonObject
        {
            ["start"] = name.Span.Start,
            ["end"] = name.Span.End,
            ["label"] = PredictEntities.Label(name.Kind),
        }).ToArray()),
    };
}
