namespace Lede.Benchmarks.Fuzz;

/// <summary>A part of Lede that takes bytes from strangers.</summary>
/// <param name="Name">One word.</param>
/// <param name="Share">How many of a hundred executions it gets.</param>
internal abstract record FuzzTarget(string Name, int Share)
{
    /// <summary>An input of its language, not yet changed.</summary>
    public abstract byte[] Seed(FuzzCorpus corpus, Dice dice);

    /// <summary>Words of its language.</summary>
    public abstract IReadOnlyList<byte[]> Words { get; }

    /// <summary>Takes an input and checks what must hold.</summary>
    /// <exception cref="FuzzException">Something does not hold. Any other exception is a finding as well.</exception>
    public abstract void Run(byte[] input, Dice dice);
}
