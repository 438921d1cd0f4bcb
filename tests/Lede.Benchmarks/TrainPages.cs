using System.Text.Json.Nodes;
using Lede.Benchmarks.Training;
using Lede.Extraction;
using Lede.Extraction.Features;
using Lede.Extraction.Learnt;
using Lede.Extraction.Metadata;

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
        Validate(trainer, pages);
        using var writer = new StreamWriter(output);
        trainer.Write(writer);
        return 0;
    }

    /// <summary>Prints the cross-validated scores and writes the texts, in the page scorer's format: each page judged by a model that never saw its domain.</summary>
    public static int Validate(string folder, string output)
    {
        var pages = AnnotatedPage.Load(folder);
        var texts = Validate(new PageTrainer(pages, new TrainerSettings()), pages);
        var written = new JsonObject();
        for (var p = 0; p < pages.Length; p++)
            written[pages[p].Id] = new JsonObject { ["text"] = texts[p] };
        File.WriteAllText(output, written.ToJsonString());
        return 0;
    }

    private static string[] Validate(PageTrainer trainer, AnnotatedPage[] pages)
    {
        var (first, both) = trainer.CrossValidate();
        SelectionScore.Print("first pass", pages, SelectionScore.Of(pages, first));
        SelectionScore.Print("both passes", pages, SelectionScore.Of(pages, both));
        var (texts, expected) = Write(pages, both);
        var scores = SelectionScore.OfProduction(pages, texts, expected);
        SelectionScore.Print("production path", pages, scores);
        SelectionScore.PrintCalibration(scores);
        return texts;
    }

    private static (string[] Texts, float[] Expected) Write(AnnotatedPage[] pages, float[][] probabilities)
    {
        var (texts, expected) = (new string[pages.Length], new float[pages.Length]);
        for (var p = 0; p < pages.Length; p++)
        {
            var page = pages[p].Page;
            using var blocks = pages[p].Cut(ArticleModel.None);
            using var shape = new PageShape(blocks, PageTitles.Read(page));
            var metadata = PageMetadata.Read(page, pages[p].Source, withEvidence: false, CancellationToken.None);
            using var choice = Choice.Of(shape, page, metadata, probabilities[p]);
            var isArticle = PageStatus.IsArticle(PageStatus.Judge(page, choice));
            texts[p] = isArticle ? BodyWriter.Write(page, blocks, choice.Kept, ([], new LinkAddresses(page, null))).Text.Value : "";
            expected[p] = choice.Expected;
        }

        return (texts, expected);
    }
}
