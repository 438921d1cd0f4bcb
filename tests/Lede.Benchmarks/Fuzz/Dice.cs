namespace Lede.Benchmarks.Fuzz;

/// <summary>A generator of its own for each execution (SplitMix64), so that any execution can be repeated alone, by its number.</summary>
internal sealed class Dice(ulong seed, ulong execution)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15 ^ execution * 0xD1B54A32D192ED03;

    /// <summary>A number from 0 to below <paramref name="bound"/>, which is at least 1.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>True once in <paramref name="odds"/> times.</summary>
    public bool Once(int odds) => Below(odds) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Small more often than large: a power of two up to <paramref name="most"/>, and a number below that.</summary>
    public int Small(int most)
    {
        var power = 1;
        while (power < most && !Once(3))
            power *= 2;
        return 1 + Below(Math.Min(power, most));
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
