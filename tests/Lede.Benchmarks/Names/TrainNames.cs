namespace Lede.Benchmarks.Names;

/// <summary>Trains the embedded model on the sets whose licence allows it to ship, and on nothing else.</summary>
internal static class TrainNames
{
    private const int Epochs = 12; // cross-validated F1 moves less than 0.3 between six and fifteen

    public static int Run(string data, string output)
    {
        using var stream = File.Create(output);
        Train(Documents(data)).Write(stream, Source);
        return 0;
    }

    /// <summary>Every document whose licence lets a model trained on it ship.</summary>
    public static IEnumerable<GoldNames> Documents(string data) =>
        GoldNames.Read(Path.Combine(data, "wikigold.jsonl")).Concat(GoldNames.Read(Path.Combine(data, "uner-ewt-devtest.jsonl")));

    public static NameTrainer Train(IEnumerable<GoldNames> documents)
    {
        var trainer = new NameTrainer();
        trainer.Train(documents.SelectMany(TrainingSegment.Of).ToArray(), Epochs);
        return trainer;
    }

    private const string Source = "Lede names model. Trained by: Lede.Benchmarks train names, on WikiGold (CC BY 4.0) and Universal NER English EWT dev and test (CC BY-SA 4.0)";
}
