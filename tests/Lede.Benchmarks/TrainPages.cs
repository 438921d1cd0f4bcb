using Lede.Benchmarks.Training;

namespace Lede.Benchmarks;

/// <summary>Learns the article model from a folder of annotated pages, prints the cross-validated scores and writes the model.</summary>
internal static class TrainPages
{
    public static int Run(string folder, string output)
    {
        var pages = AnnotatedPage.Load(folder);
        // Labels as probabilities: what a perfect choice among these blocks would reach.
        SelectionScore.Print("perfect choice", pages, SelectionScore.Of(pages, pages.Select(page => page.Labels.Select(label => label >= 0.5f ? 1f : 0).ToArray()).ToArray()));
        var trainer = new PageTrainer(pages, new TrainerSettings());
        var (first, both) = trainer.CrossValidate();
        SelectionScore.Print("first pass", pages, SelectionScore.Of(pages, first));
        var scores = SelectionScore.Of(pages, both);
        SelectionScore.Print("both passes", pages, scores);
        SelectionScore.PrintCalibration(scores);
        using var writer = new StreamWriter(output);
        trainer.Write(writer);
        return 0;
    }
}
