namespace Lede.Benchmarks.Training;

/// <summary>Chosen by cross-validation; see the table the verb prints.</summary>
internal sealed record TrainerSettings
{
    public TreeSettings First { get; init; } = new(60, 5);

    public TreeSettings Second { get; init; } = new(60, 5);

    /// <summary>Words in fewer domains are left out: they are names of sites.</summary>
    public int MinDomains { get; init; } = 4;

    public double WeightPower { get; init; } = 0.7;

    public double WeightScale { get; init; } = 1;
}
