using System.Text;

namespace Lede.Tests;

/// <summary>Wire copy that repeats one thing which an annotator looks around for: a day, a mark, a verb of speech, half a name.</summary>
internal static class KillerCopies
{
    /// <summary>Bytes at full size.</summary>
    public const int FullSize = 5_000_000;

    private const string Opening = "MOSCOW, Feb 10 (Reuters) - The talks went on. ";

    public static IReadOnlyList<string> All { get; } =
    [
        "Monday ", "next Monday ", "two weeks ", "in ", "2025 ", "May ", "10-", "three years after ", "the day before ", "between 1 and ",
        "\"", "“", "”", "\"x\" ", "“No,” he said. ", "said ", "he said ", "Smith said ", "said Smith ", "according to ", "\"\n\n\"",
        "Smith ", "John Smith ", "Mr. ", "A. ", "the ", "of the ", "and ", "Smith and ", "Smith, ", "Bank of ", "University of the ", "U.S. ", "London, ",
        "(", "'s ", "’", "...", "— ", "x", "X ", "1,", "é", "\n\n", "who ", "spokesman for ", "Ж", "習近平",
    ];

    /// <summary>A dateline and a sentence, so that it is copy, then the unit over and over.</summary>
    public static byte[] Bytes(string unit, int size)
    {
        var copies = Math.Max(1, size / Encoding.UTF8.GetByteCount(unit));
        return Encoding.UTF8.GetBytes(new StringBuilder(Opening).Insert(Opening.Length, unit, copies).ToString());
    }
}
