namespace Lede.Annotation;

/// <summary>Runs the model over a text, segment by segment.</summary>
internal sealed class NameTagger(NameText text, DocumentEvidence evidence, NameModel model)
{
    private readonly int[] _scores = new int[NameSegments.Longest * NameModel.Labels];
    private readonly byte[] _back = new byte[NameSegments.Longest * NameModel.Labels];
    private readonly byte[] _labels = new byte[NameSegments.Longest];

    /// <summary>Adds the names of the text in reading order.</summary>
    public void Tag(List<NameSpan> names, CancellationToken stop)
    {
        var features = new NameFeatures(text, evidence);
        var segments = new NameSegments(text);
        for (var n = 0; segments.Next(out var first, out var end); n++)
        {
            if ((n & 0xFF) == 0)
                stop.ThrowIfCancellationRequested();
            Score(features, first, end);
            var labels = _labels.AsSpan(0, end - first);
            model.Decode(_scores, _back, labels);
            Collect(first, labels, names);
        }
    }

    private void Score(NameFeatures features, int first, int end)
    {
        Span<int> rows = stackalloc int[NameFeatures.Most];
        var run = default(NameFeatures.Run);
        for (var i = first; i < end; i++)
        {
            if (i == first || i >= run.End)
                run = features.RunAt(i, end);
            var count = features.Write(i, run, rows);
            model.Score(rows[..count], _scores.AsSpan((i - first) * NameModel.Labels, NameModel.Labels));
        }
    }

    private void Collect(int first, ReadOnlySpan<byte> labels, List<NameSpan> names)
    {
        for (var i = 0; i < labels.Length;)
        {
            var start = i++;
            if (labels[start] == 0)
                continue;
            while (i < labels.Length && labels[i] == labels[start] + 1)
                i++;
            names.Add(new NameSpan(text.Tokens.Span(first + start, first + i), (NameKind)((labels[start] - 1) / 2), first + start, first + i));
        }
    }
}
