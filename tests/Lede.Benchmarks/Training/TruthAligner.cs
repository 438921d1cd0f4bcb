namespace Lede.Benchmarks.Training;

/// <summary>Says which words of a page stand in its truth: in order first, then, for blocks moved elsewhere, by five-word runs.</summary>
internal static class TruthAligner
{
    // A run must pay for itself: one or two words in common are chance. Chosen by eye on aligned pages.
    private const float OpenCost = 1.6f;

    /// <param name="page">Words of the page in order.</param>
    /// <param name="block">Block of each word, ascending.</param>
    /// <param name="truth">Words of the truth.</param>
    /// <param name="blocks">Number of blocks.</param>
    /// <returns>Share of each block's words that stand in the truth.</returns>
    public static float[] Align(List<string> page, List<int> block, List<string> truth, int blocks)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var p = Ids(page, ids);
        var t = Ids(truth, ids);
        var taken = InOrder(p, t, out var used);
        TakeMoved(p, t, taken, used);
        var share = new float[blocks];
        var sizes = new int[blocks];
        for (var i = 0; i < p.Length; i++)
        {
            sizes[block[i]]++;
            if (taken[i])
                share[block[i]]++;
        }

        for (var b = 0; b < blocks; b++)
            share[b] = sizes[b] == 0 ? 0 : share[b] / sizes[b];
        return share;
    }

    private static int[] Ids(List<string> words, Dictionary<string, int> ids)
    {
        var result = new int[words.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (!ids.TryGetValue(words[i], out result[i]))
                ids[words[i]] = result[i] = ids.Count;
        }

        return result;
    }

    // Two states a cell: best score with no open run, and best score of a run that ends with this pair.
    private static bool[] InOrder(int[] p, int[] t, out bool[] used)
    {
        var (rows, columns) = (p.Length + 1, t.Length + 1);
        var way = new byte[(long)rows * columns];
        var idle = new float[columns];
        var run = new float[columns];
        Array.Fill(run, float.NegativeInfinity);
        for (var i = 1; i < rows; i++)
        {
            float idleDiagonal = idle[0], runDiagonal = run[0];
            var word = p[i - 1];
            for (var j = 1; j < columns; j++)
            {
                var (idleAbove, runAbove) = (idle[j], run[j]);
                byte bits = 0;
                var running = float.NegativeInfinity;
                if (word == t[j - 1])
                {
                    running = Math.Max(runDiagonal, idleDiagonal - OpenCost) + 1;
                    bits = (byte)(runDiagonal >= idleDiagonal - OpenCost ? 4 : 0);
                }

                var best = idleAbove >= idle[j - 1] ? idleAbove : idle[j - 1];
                bits |= (byte)(idleAbove >= idle[j - 1] ? 1 : 2);
                if (running > best)
                    (best, bits) = (running, (byte)(bits & 4 | 3));
                (idle[j], run[j], way[(long)i * columns + j]) = (best, running, bits);
                (idleDiagonal, runDiagonal) = (idleAbove, runAbove);
            }
        }

        return Trace(way, rows, columns, out used);
    }

    private static bool[] Trace(byte[] way, int rows, int columns, out bool[] used)
    {
        var taken = new bool[rows - 1];
        used = new bool[columns - 1];
        var (i, j, open) = (rows - 1, columns - 1, false);
        while (i > 0 && j > 0)
        {
            var bits = way[(long)i * columns + j];
            if (open || (bits & 3) == 3)
            {
                taken[i - 1] = used[j - 1] = true;
                open = (bits & 4) != 0;
                (i, j) = (i - 1, j - 1);
            }
            else if ((bits & 3) == 1)
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        return taken;
    }

    private static void TakeMoved(int[] p, int[] t, bool[] taken, bool[] used)
    {
        const int Run = 5;
        var free = new Dictionary<(int, int, int, int, int), int>();
        for (var j = 0; j + Run <= t.Length; j++)
        {
            if (!used.AsSpan(j, Run).Contains(true))
                free.TryAdd((t[j], t[j + 1], t[j + 2], t[j + 3], t[j + 4]), j);
        }

        for (var i = 0; i + Run <= p.Length; i++)
        {
            if (taken.AsSpan(i, Run).Contains(true)
                || !free.TryGetValue((p[i], p[i + 1], p[i + 2], p[i + 3], p[i + 4]), out var j)
                || used[j])
                continue;
            for (; i < p.Length && j < t.Length && !taken[i] && !used[j] && p[i] == t[j]; i++, j++)
                taken[i] = used[j] = true;
            i--;
        }
    }
}
