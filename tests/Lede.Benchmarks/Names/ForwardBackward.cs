using Lede.Annotation;

namespace Lede.Benchmarks.Names;

/// <summary>Probabilities of labels and of pairs of neighbouring labels under the model, for one segment.</summary>
internal sealed class ForwardBackward(double[,] scores, double[] transitions)
{
    private const int Labels = NameModel.Labels;
    private readonly int _count = scores.GetLength(0);

    public (double[,] Labels, double[] Pairs) Marginals()
    {
        var (forward, backward) = (Forward(), Backward());
        var total = LogSum(label => forward[_count - 1, label]);
        var marginals = new double[_count, Labels];
        var pairs = new double[Labels * Labels];
        for (var t = 0; t < _count; t++)
        {
            for (var label = 0; label < Labels; label++)
                marginals[t, label] = Math.Exp(forward[t, label] + backward[t, label] - total);
            for (var pair = 0; t > 0 && pair < pairs.Length; pair++)
            {
                if (NameModel.MayFollow(pair / Labels, pair % Labels))
                {
                    pairs[pair] += Math.Exp(forward[t - 1, pair / Labels] + transitions[pair] + scores[t, pair % Labels]
                        + backward[t, pair % Labels] - total);
                }
            }
        }

        return (marginals, pairs);
    }

    private double[,] Forward()
    {
        var forward = new double[_count, Labels];
        for (var label = 0; label < Labels; label++)
            forward[0, label] = NameModel.IsInner(label) ? double.NegativeInfinity : scores[0, label];
        for (var t = 1; t < _count; t++)
        {
            for (var label = 0; label < Labels; label++)
            {
                forward[t, label] = scores[t, label] + LogSum(p => NameModel.MayFollow(p, label)
                    ? forward[t - 1, p] + transitions[p * Labels + label] : double.NegativeInfinity);
            }
        }

        return forward;
    }

    private double[,] Backward()
    {
        var backward = new double[_count, Labels];
        for (var t = _count - 2; t >= 0; t--)
        {
            for (var label = 0; label < Labels; label++)
            {
                backward[t, label] = LogSum(n => NameModel.MayFollow(label, n)
                    ? transitions[label * Labels + n] + scores[t + 1, n] + backward[t + 1, n] : double.NegativeInfinity);
            }
        }

        return backward;
    }

    private static double LogSum(Func<int, double> value)
    {
        Span<double> values = stackalloc double[Labels];
        var most = double.NegativeInfinity;
        for (var i = 0; i < Labels; i++)
        {
            values[i] = value(i);
            most = Math.Max(most, values[i]);
        }

        if (double.IsNegativeInfinity(most))
            return most;
        var sum = 0.0;
        foreach (var item in values)
            sum += Math.Exp(item - most);
        return most + Math.Log(sum);
    }
}
