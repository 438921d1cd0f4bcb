using Lede.Extraction;
using Lede.Extraction.Features;
using Lede.Extraction.Learnt;

namespace Lede.Benchmarks.Training;

/// <summary>Learns which blocks belong to the article. Cross-validated by domain: the words, the first pass and the second pass that judge a page never saw its
/// domain's pages (the second pass of a fold reads first-pass answers of which each was given by a model that had not seen the page).</summary>
internal sealed class PageTrainer
{
    public const int Folds = 5;

    private readonly AnnotatedPage[] _pages;
    private readonly int[] _starts;
    private readonly int[] _folds;
    private readonly WordCounts _names;
    private readonly WordCounts _words;
    private readonly TrainingRows _blind;
    private readonly TrainerSettings _settings;

    public PageTrainer(AnnotatedPage[] pages, TrainerSettings settings)
    {
        (_pages, _settings) = (pages, settings);
        _starts = new int[pages.Length + 1];
        for (var p = 0; p < pages.Length; p++)
            _starts[p + 1] = _starts[p] + pages[p].Labels.Length;
        _folds = FoldsByDomain(pages);
        var rate = pages.Average(page => page.Labels.Average());
        (_names, _words) = (new WordCounts(rate, settings.MinDomains), new WordCounts(rate, settings.MinDomains) { Key = word => TextHash.Of(word) });
        foreach (var page in pages)
            WordGatherer.Gather(page, _names, _words);
        _blind = NewRows();
    }

    /// <summary>Probabilities of each page's blocks by models that never saw its domain: first pass alone, and both.</summary>
    public (float[][] First, float[][] Both) CrossValidate()
    {
        var first = _pages.Select(page => new float[page.Labels.Length]).ToArray();
        for (var fold = 0; fold < Folds; fold++)
        {
            var rows = NewRows();
            var odds = Odds(domain => FoldOf(domain) != fold);
            Fill(rows, odds, page => _folds[page] != fold);
            Fill(_blind, odds, page => _folds[page] == fold, itself: true);
            var trees = Trees(new TreeTrainer(rows, _settings.First).Train(Members(page => _folds[page] != fold)));
            Predict(trees, page => _folds[page] == fold, first, second: false);
            Console.Error.WriteLine($"first pass, fold {fold + 1} of {Folds}");
        }

        AddScores(first);
        var both = _pages.Select(page => new float[page.Labels.Length]).ToArray();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Trees(new TreeTrainer(_blind, _settings.Second).Train(Members(page => _folds[page] != fold)));
            Predict(trees, page => _folds[page] == fold, both, second: true);
        }

        return (Probabilities(first), Probabilities(both));
    }

    /// <summary>The model learnt from all pages; <see cref="CrossValidate"/> must have run.</summary>
    public void Write(TextWriter writer)
    {
        var rows = NewRows();
        Fill(rows, Odds(_ => true), _ => true);
        var first = new TreeTrainer(rows, _settings.First).Train(Members(_ => true));
        var second = new TreeTrainer(_blind, _settings.Second).Train(Members(_ => true));
        ModelFile.Write(writer, (_names, _words), first, second);
    }

    private static int[] FoldsByDomain(AnnotatedPage[] pages) => pages.Select(page => FoldOf(page.Domain)).ToArray();

    private static int FoldOf(string domain) => (int)(WordHash.Of(domain) / 7 % Folds);

    private TrainingRows NewRows()
    {
        var rows = new TrainingRows(_starts[^1], (int)Feature.Count);
        for (var p = 0; p < _pages.Length; p++)
        {
            for (var b = 0; b < _pages[p].Labels.Length; b++)
            {
                rows.Labels[_starts[p] + b] = _pages[p].Labels[b];
                // What a wrong answer costs the page's F1, evened out so that short blocks are learnt too.
                rows.Weights[_starts[p] + b] = (float)(100 * Math.Pow((_pages[p].Words[b] + 1.0) / (_pages[p].TruthWords + 50), _settings.WeightPower) / _settings.WeightScale);
            }
        }

        return rows;
    }

    private (Dictionary<string, (double, int)> Names, Dictionary<string, (double, int)> Words) Odds(Func<string, bool> use) =>
        (_names.Totals(use), _words.Totals(use));

    private int[] Members(Func<int, bool> use)
    {
        var members = new List<int>();
        for (var p = 0; p < _pages.Length; p++)
        {
            if (use(p))
                members.AddRange(Enumerable.Range(_starts[p], _starts[p + 1] - _starts[p]));
        }

        return members.ToArray();
    }

    private void Fill(TrainingRows rows, (Dictionary<string, (double, int)> Names, Dictionary<string, (double, int)> Words) odds, Func<int, bool> use, bool itself = false)
    {
        var models = new Dictionary<string, ArticleModel>(StringComparer.Ordinal);
        for (var p = 0; p < _pages.Length; p++)
        {
            if (!use(p))
                continue;
            var without = itself ? null : _pages[p].Domain;
            if (!models.TryGetValue(without ?? "", out var model))
                models[without ?? ""] = model = ArticleModel.None with { Names = _names.Odds(odds.Names, without), Words = _words.Odds(odds.Words, without) };
            using var blocks = _pages[p].Cut(model);
            using var shape = new PageShape(blocks, PageTitles.Read(_pages[p].Page));
            using var table = new FeatureTable(blocks.Count);
            BlockScorer.FillFirst(shape, table);
            for (var f = Feature.Words; f < Feature.FirstPass; f++)
                table[f].CopyTo(rows.Columns[(int)f].AsSpan(_starts[p]));
        }
    }

    // The second pass's features, for all pages, from answers given blind.
    private void AddScores(float[][] margins)
    {
        for (var p = 0; p < _pages.Length; p++)
        {
            using var blocks = _pages[p].Cut(ArticleModel.None);
            using var shape = new PageShape(blocks, PageTitles.Read(_pages[p].Page));
            using var table = new FeatureTable(blocks.Count);
            BlockScorer.FillSecond(shape, table, margins[p]);
            for (var f = Feature.FirstPass; f < Feature.Count; f++)
                table[f].CopyTo(_blind.Columns[(int)f].AsSpan(_starts[p]));
        }
    }

    private static SymmetricTrees Trees(IReadOnlyList<SymmetricTree> trees) =>
        new(trees.Select(tree => new SymmetricTrees.Tree(tree.Splits, tree.Leaves)).ToArray());

    private void Predict(SymmetricTrees trees, Func<int, bool> use, float[][] margins, bool second)
    {
        for (var p = 0; p < _pages.Length; p++)
        {
            if (!use(p) || _pages[p].Labels.Length == 0)
                continue;
            using var table = new FeatureTable(_pages[p].Labels.Length);
            for (var f = Feature.Words; f < (second ? Feature.Count : Feature.FirstPass); f++)
                _blind.Columns[(int)f].AsSpan(_starts[p], table.Blocks).CopyTo(table[f]);
            var result = new float[table.Stride];
            trees.Score(table.Values, table.Stride, result);
            result.AsSpan(0, table.Blocks).CopyTo(margins[p]);
        }
    }

    private static float[][] Probabilities(float[][] margins) => margins.Select(page => page.Select(BlockScorer.Probability).ToArray()).ToArray();
}
