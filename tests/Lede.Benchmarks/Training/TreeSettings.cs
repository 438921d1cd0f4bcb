namespace Lede.Benchmarks.Training;

/// <param name="Ridge">Added to each leaf's hessian, in units of row weight.</param>
internal sealed record TreeSettings(int Trees, int Depth)
{
    public double Rate { get; init; } = 0.2;

    public double Ridge { get; init; } = 20;

    public double RowShare { get; init; } = 0.5;

    public double FeatureShare { get; init; } = 0.4;

    public int Seed { get; init; } = 1;

    public int Threads { get; init; } = 2;
}
