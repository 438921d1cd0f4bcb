using System.Buffers.Binary;

namespace Lede.Reading;

/// <summary>Finds UTF-16 that has no byte order mark: in one of the two orders nearly every unit is a letter, space or mark of the few
/// scripts that one text uses; in the other the units are strewn over all planes.</summary>
internal static class WideText
{
    // Enough units to see the pattern, few enough to cost nothing.
    private const int Sample = 2048;

    public static Charset? Detect(ReadOnlySpan<byte> bytes)
    {
        // An odd length is no UTF-16, and text without a NUL or a line break in two bytes is not told from other encodings safely.
        if (bytes.Length < 4 || bytes.Length % 2 != 0 || !bytes[..Math.Min(bytes.Length, Sample)].Contains((byte)0))
            return null;

        var little = Score(bytes, bigEndian: false);
        var big = Score(bytes, bigEndian: true);
        // Nine units in ten: binary data, the other thing that holds NULs, is far below it in both orders.
        if (Math.Max(little, big) < 0.9 || little == big)
            return null;
        return Charset.Named(little > big ? "utf-16le" : "utf-16be");
    }

    private static double Score(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var plausible = 0;
        var spaces = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            var unit = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(sample[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(sample[i..]));
            if (unit is '\t' or '\n' or '\r' or '\f' or ' ' or '\u3000' or '\u3001' or '\u3002')
                spaces++;
            else if (unit < ' ' || !(char.IsLetterOrDigit(unit) || char.IsPunctuation(unit) || char.IsSymbol(unit) || char.IsSurrogate(unit) || char.IsWhiteSpace(unit)))
                continue;
            plausible++;
        }

        // Text has spaces or ideographic stops; a wrong order turns them into other things.
        return spaces == 0 && sample.Length > 32 ? 0 : (double)plausible / (sample.Length / 2);
    }
}
