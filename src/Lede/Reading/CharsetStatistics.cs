using UtfUnknown;

namespace Lede.Reading;

/// <summary>Guesses the encoding of bytes that say nothing about it, and tells when a declared one is wrong.</summary>
internal static class CharsetStatistics
{
    // Detection models settle within a few thousand bytes; the bound keeps its cost the same for any size.
    private const int Sample = 32 * 1024;

    // Share of non-ASCII characters that may look wrong: names and foreign words reach a tenth, a wrong code page is far over a half.
    private const double Garbage = 0.3;

    private static Charset Western => Charset.Named("windows-1252");

    /// <summary>Whether reading the bytes as declared gives garbage and another reading does not.</summary>
    public static bool Contradicts(ReadOnlySpan<byte> bytes, Charset declared)
    {
        var sample = Cut(bytes);
        var oddness = Oddness(sample, declared);
        return oddness > Garbage && Oddness(sample, Guess(sample)) < oddness / 2;
    }

    /// <summary>The likeliest encoding; windows-1252 when nothing speaks for another.</summary>
    public static Charset Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = Cut(bytes);
        var found = Western;
        var least = Oddness(sample, found);
        var first = true;
        foreach (var detail in CharsetDetector.DetectFromBytes(sample.ToArray()).Details ?? [])
        {
            if (Charset.Find(detail.EncodingName) is not { } candidate)
                continue;
            var oddness = Oddness(sample, candidate);
            // The models' first choice stands unless it reads as garbage; the next ones have to read clearly better.
            if (oddness < least || (first && oddness <= Math.Max(least, Garbage)))
                (found, least) = (candidate, Math.Min(oddness, least));
            first = false;
        }

        return found != Western && ReadsAlike(sample, found) ? Western : found;
    }

    // Central European and Turkish code pages share most of their accents and all quotation marks with the Western one: where the
    // readings do not differ, the common name is the right one.
    private static bool ReadsAlike(ReadOnlySpan<byte> sample, Charset charset) =>
        string.Equals(charset.Encoding.GetString(sample), Western.Encoding.GetString(sample), StringComparison.Ordinal);

    private static double Oddness(ReadOnlySpan<byte> sample, Charset charset) => ReadingOddness.Of(charset.Encoding.GetString(sample));

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Sample)];
}
