using Lede.Annotation;

namespace Lede.Benchmarks.Names;

/// <summary>A stretch of tokens as the model sees it: feature rows token by token, and the right labels.</summary>
internal sealed record TrainingSegment(int[][] Rows, byte[] Labels)
{
    public static IEnumerable<TrainingSegment> Of(GoldNames document)
    {
        using var text = NameText.Of(document.Tokens, Lexicon.Default);
        using var evidence = DocumentEvidence.Of(text);
        var features = new NameFeatures(text, evidence);
        var segments = new NameSegments(text);
        var found = new List<TrainingSegment>();
        while (segments.Next(out var first, out var end))
            found.Add(Of(features, document.Labels, first, end));
        return found;
    }

    private static TrainingSegment Of(NameFeatures features, byte[] gold, int first, int end)
    {
        Span<int> buffer = stackalloc int[NameFeatures.Most];
        var rows = new int[end - first][];
        var labels = gold[first..end];
        var run = default(NameFeatures.Run);
        for (var i = first; i < end; i++)
        {
            if (i == first || i >= run.End)
                run = features.RunAt(i, end);
            rows[i - first] = buffer[..features.Write(i, run, buffer)].ToArray();
        }

        // A name that starts before the segment starts with it.
        if (NameModel.IsInner(labels[0]))
            labels[0]--;
        return new TrainingSegment(rows, labels);
    }
}
