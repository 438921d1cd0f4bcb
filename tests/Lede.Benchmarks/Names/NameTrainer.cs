using Lede.Annotation;

namespace Lede.Benchmarks.Names;

/// <summary>Trains the label model as a conditional random field: stochastic gradients with per-weight rates (AdaGrad), seeded. Of the rates from
/// 0.012 to 0.1 those about 0.02 score best in cross-validation, by two points over 0.1.</summary>
internal sealed class NameTrainer(double rate = 0.02, double decay = 2e-6)
{
    private const int Labels = NameModel.Labels;

    private readonly float[] _weights = new float[NameModel.Size * Labels];
    private readonly float[] _squares = new float[NameModel.Size * Labels];
    private readonly double[] _transitions = new double[Labels * Labels];
    private readonly double[] _transitionSquares = new double[Labels * Labels];

    public void Train(IReadOnlyList<TrainingSegment> segments, int epochs)
    {
        var order = segments.ToArray();
        var random = new Random(20250210);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var segment in order)
                Step(segment);
        }
    }

    private void Step(TrainingSegment segment)
    {
        var count = segment.Labels.Length;
        var scores = new double[count, Labels];
        for (var t = 0; t < count; t++)
        {
            foreach (var row in segment.Rows[t])
            {
                for (var label = 0; label < Labels; label++)
                    scores[t, label] += _weights[row * Labels + label];
            }
        }

        var (marginals, pairs) = new ForwardBackward(scores, _transitions).Marginals();
        for (var t = 0; t < count; t++)
        {
            for (var label = 0; label < Labels; label++)
                Update(segment.Rows[t], label, (segment.Labels[t] == label ? 1 : 0) - marginals[t, label]);
            if (t > 0)
                pairs[segment.Labels[t - 1] * Labels + segment.Labels[t]] -= 1;
        }

        for (var i = 0; i < pairs.Length; i++)
        {
            if (Math.Abs(pairs[i]) < 1e-9)
                continue;
            _transitionSquares[i] += pairs[i] * pairs[i];
            _transitions[i] -= rate * pairs[i] / Math.Sqrt(_transitionSquares[i] + 1e-6);
        }
    }

    private void Update(int[] rows, int label, double gradient)
    {
        if (Math.Abs(gradient) < 1e-4)
            return;
        foreach (var row in rows)
        {
            var at = row * Labels + label;
            var step = gradient - decay * _weights[at] * 1000;
            _squares[at] += (float)(step * step);
            _weights[at] += (float)(rate * step / Math.Sqrt(_squares[at] + 1e-6));
        }
    }

    /// <summary>Writes the model with weights in 8 bits, scaled so that the largest fits.</summary>
    public void Write(Stream stream, string source)
    {
        // Weights beyond six standard deviations are clipped: finer steps for the rest score better than a wider range.
        var deviation = Math.Sqrt(_weights.Where(weight => weight != 0).Average(weight => (double)weight * weight));
        var scale = 127 / (deviation * 6);
        var transitions = new short[Labels * Labels];
        for (var i = 0; i < transitions.Length; i++)
            transitions[i] = NameModel.MayFollow(i / Labels, i % Labels) ? (short)Math.Round(_transitions[i] * scale) : (short)NameModel.Forbidden;
        var weights = new sbyte[_weights.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (sbyte)Math.Clamp(Math.Round(_weights[i] * scale), -127, 127);
        NameModel.Write(stream, source, transitions, weights);
    }
}
