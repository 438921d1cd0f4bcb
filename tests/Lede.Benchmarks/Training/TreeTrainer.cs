namespace Lede.Benchmarks.Training;

/// <summary>Gradient boosting of symmetric trees (one split a level, so that inference is a few vector compares) on byte features
/// and soft labels with logistic loss. Seeded and, for a given number of features, independent of the number of threads.</summary>
internal sealed class TreeTrainer(TrainingRows rows, TreeSettings settings)
{
    private const int Bins = 256;
    private readonly double[] _margin = new double[rows.Count];
    private readonly float[] _gradient = new float[rows.Count];
    private readonly float[] _hessian = new float[rows.Count];
    private readonly byte[] _leaf = new byte[rows.Count];
    private readonly Random _random = new(settings.Seed);

    public IReadOnlyList<SymmetricTree> Train(ReadOnlySpan<int> members)
    {
        var all = members.ToArray();
        var trees = new List<SymmetricTree>();
        for (var t = 0; t < settings.Trees; t++)
        {
            Differentiate(all);
            var sample = all.Where(_ => _random.NextDouble() < settings.RowShare).ToArray();
            var features = Enumerable.Range(0, rows.Features).Where(_ => _random.NextDouble() < settings.FeatureShare).ToArray();
            var tree = Grow(sample, features, all);
            trees.Add(tree);
        }

        return trees;
    }

    private void Differentiate(int[] members)
    {
        foreach (var i in members)
        {
            var p = 1 / (1 + Math.Exp(-_margin[i]));
            _gradient[i] = (float)(rows.Weights[i] * (rows.Labels[i] - p));
            _hessian[i] = (float)(rows.Weights[i] * Math.Max(p * (1 - p), 1e-4));
        }
    }

    private SymmetricTree Grow(int[] sample, int[] features, int[] all)
    {
        foreach (var i in all)
            _leaf[i] = 0;
        var splits = new List<(int Feature, byte Threshold)>();
        for (var depth = 0; depth < settings.Depth; depth++)
        {
            var best = BestSplit(sample, features, 1 << depth);
            if (best.Feature < 0)
                break;
            splits.Add((best.Feature, best.Threshold));
            var column = rows.Columns[best.Feature];
            foreach (var i in all)
                _leaf[i] = (byte)(_leaf[i] << 1 | (column[i] >= best.Threshold ? 1 : 0));
        }

        var leaves = Leaves(sample, 1 << splits.Count);
        foreach (var i in all)
            _margin[i] += leaves[_leaf[i]];
        return new SymmetricTree(splits.ToArray(), leaves);
    }

    private (int Feature, byte Threshold) BestSplit(int[] sample, int[] features, int leaves)
    {
        var gains = new (double Gain, byte Threshold)[features.Length];
        Parallel.For(0, features.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, f => gains[f] = Best(sample, rows.Columns[features[f]], leaves));
        var best = -1;
        for (var f = 0; f < features.Length; f++)
        {
            if (gains[f].Gain > 1e-6 && (best < 0 || gains[f].Gain > gains[best].Gain))
                best = f;
        }

        return best < 0 ? (-1, (byte)0) : (features[best], gains[best].Threshold);
    }

    private (double Gain, byte Threshold) Best(int[] sample, byte[] column, int leaves)
    {
        var g = new double[leaves * Bins];
        var h = new double[leaves * Bins];
        foreach (var i in sample)
        {
            var at = _leaf[i] * Bins + column[i];
            g[at] += _gradient[i];
            h[at] += _hessian[i];
        }

        var gain = new double[Bins];
        for (var leaf = 0; leaf < leaves; leaf++)
            AddGains(g.AsSpan(leaf * Bins, Bins), h.AsSpan(leaf * Bins, Bins), gain);
        var best = 1;
        for (var b = 2; b < Bins; b++)
        {
            if (gain[b] > gain[best])
                best = b;
        }

        return (gain[best], (byte)best);
    }

    // gain[b] is what splitting this leaf into [0, b) and [b, 255] takes off the loss.
    private void AddGains(Span<double> g, Span<double> h, double[] gain)
    {
        double sumG = 0, sumH = 0;
        for (var b = 0; b < Bins; b++)
            (sumG, sumH) = (sumG + g[b], sumH + h[b]);
        var whole = sumG * sumG / (sumH + settings.Ridge);
        double leftG = 0, leftH = 0;
        for (var b = 1; b < Bins; b++)
        {
            (leftG, leftH) = (leftG + g[b - 1], leftH + h[b - 1]);
            var (rightG, rightH) = (sumG - leftG, sumH - leftH);
            gain[b] += leftG * leftG / (leftH + settings.Ridge) + rightG * rightG / (rightH + settings.Ridge) - whole;
        }
    }

    private float[] Leaves(int[] sample, int count)
    {
        var g = new double[count];
        var h = new double[count];
        foreach (var i in sample)
            (g[_leaf[i]], h[_leaf[i]]) = (g[_leaf[i]] + _gradient[i], h[_leaf[i]] + _hessian[i]);
        var leaves = new float[count];
        for (var leaf = 0; leaf < count; leaf++)
            leaves[leaf] = (float)(settings.Rate * g[leaf] / (h[leaf] + settings.Ridge));
        return leaves;
    }
}
