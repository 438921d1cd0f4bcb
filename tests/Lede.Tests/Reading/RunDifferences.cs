namespace Lede.Tests.Reading;

/// <summary>Aligns two sequences of runs and lists what one has and the other has not.</summary>
internal static class RunDifferences
{
    // How far to look for the place where both go on alike.
    private const int Window = 400;

    public static IEnumerable<RunDifference> Of(List<TextRun> ours, List<TextRun> theirs)
    {
        var (i, j) = (0, 0);
        while (i < ours.Count || j < theirs.Count)
        {
            if (i < ours.Count && j < theirs.Count && ours[i] == theirs[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (skipOurs, skipTheirs) = Resume(ours, theirs, i, j);
            for (var k = 0; k < Math.Max(skipOurs, skipTheirs); k++)
                yield return new RunDifference(k < skipOurs ? ours[i + k] : null, k < skipTheirs ? theirs[j + k] : null);
            (i, j) = (i + skipOurs, j + skipTheirs);
        }
    }

    private static (int Ours, int Theirs) Resume(List<TextRun> ours, List<TextRun> theirs, int i, int j)
    {
        for (var sum = 1; sum <= Window; sum++)
        {
            for (var a = 0; a <= sum; a++)
            {
                if (Same(ours, theirs, i + a, j + sum - a) && (Same(ours, theirs, i + a + 1, j + sum - a + 1) || AtEnd(ours, theirs, i + a + 1, j + sum - a + 1)))
                    return (a, sum - a);
            }
        }

        return (ours.Count - i, theirs.Count - j);
    }

    private static bool AtEnd(List<TextRun> ours, List<TextRun> theirs, int i, int j) => i >= ours.Count || j >= theirs.Count;

    private static bool Same(List<TextRun> ours, List<TextRun> theirs, int i, int j) => i < ours.Count && j < theirs.Count && ours[i] == theirs[j];
}
