using System.Globalization;
using SharpFuzz;

namespace Lede.Benchmarks.Fuzz;

/// <summary>The targets for AFL++, which finds inputs by what they reach; the script <c>afl</c> beside this file runs it.</summary>
internal static class AflHarness
{
    private const int Seeds = 200;

    // AFL++ changes small inputs far more often.
    private const int SeedBytes = 4_000;

    /// <summary>Writes what a target's inputs begin as, and beside that folder the words of its language as a dictionary.</summary>
    public static int WriteSeeds(FuzzTarget target, string folder)
    {
        var corpus = new FuzzCorpus(Pages.DefaultFolder);
        Directory.CreateDirectory(folder);
        for (var i = 0; i < Seeds; i++)
        {
            var seed = target.Seed(corpus, new Dice(1, (ulong)i));
            File.WriteAllBytes(Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture)), seed[..Math.Min(seed.Length, SeedBytes)]);
        }

        // Longer words AFL++ does not take.
        File.WriteAllLines(folder + ".dict", target.Words.Where(word => word.Length <= 128).Select(Quoted));
        return 0;
    }

    /// <summary>Runs a target on what AFL++ sends; on standard input, once, when AFL++ did not start it.</summary>
    public static int Run(FuzzTarget target)
    {
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            // What a dice decides follows from the bytes, or an input found would not be found again.
            target.Run(input.ToArray(), new Dice(1, Hash(input.ToArray())));
        });
        return 0;
    }

    // FNV-1a.
    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var b in bytes)
            hash = (hash ^ b) * 0x100000001B3;
        return hash;
    }

    private static string Quoted(byte[] word) =>
        '"' + string.Concat(word.Select(b => b is >= 0x20 and < 0x7F and not (byte)'"' and not (byte)'\\' ? ((char)b).ToString() : FormattableString.Invariant($"\\x{b:X2}"))) + '"';
}
