using System.Numerics;

namespace Lede.Extraction.Features;

/// <summary>Groups equal keys: each block gets the number of its group, groups numbered as they first appear. Open addressing in the caller's arrays.</summary>
internal static class Likes
{
    private const int MaxProbes = 64;

    /// <summary>Places the table needs for <paramref name="count"/> keys.</summary>
    public static int Room(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, count * 2));

    /// <param name="keys">One a block.</param>
    /// <param name="table">Scratch of <see cref="Room"/> places.</param>
    /// <param name="groups">Filled: the group of each block.</param>
    /// <returns>Number of groups.</returns>
    public static int Group(ReadOnlySpan<uint> keys, Span<int> table, Span<int> groups)
    {
        table.Clear();
        var mask = table.Length - 1;
        var count = 0;
        for (var b = 0; b < keys.Length; b++)
        {
            var at = (int)(keys[b] * 0x9E3779B1u >> 5) & mask;
            // A place holds 1 + the first block of its group.
            var probes = 0;
            while (table[at] != 0 && keys[table[at] - 1] != keys[b] && probes++ < MaxProbes)
                at = at + 1 & mask;
            if (table[at] != 0 && keys[table[at] - 1] == keys[b])
            {
                groups[b] = groups[table[at] - 1];
                continue;
            }

            // Keys made to collide each stay alone instead of costing quadratic time.
            if (table[at] == 0)
                table[at] = b + 1;
            groups[b] = count++;
        }

        return count;
    }
}
