namespace Lede.Benchmarks.Training;

/// <summary>Rows to learn from, feature by feature.</summary>
internal sealed class TrainingRows(int count, int features)
{
    public int Count => count;

    public int Features => features;

    public byte[][] Columns { get; } = Enumerable.Range(0, features).Select(_ => new byte[count]).ToArray();

    public float[] Labels { get; } = new float[count];

    public float[] Weights { get; } = new float[count];
}
