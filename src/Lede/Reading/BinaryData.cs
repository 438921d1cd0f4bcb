using System.Buffers;

namespace Lede.Reading;

/// <summary>Tells bytes that were never text.</summary>
internal static class BinaryData
{
    // As much as a few disk blocks: binary formats show themselves there, and the cost of looking stays the same for any size.
    private const int Sample = 16 * 1024;

    // C0 controls that no text format uses. Tab, line ends and escape are text; SOH, STX, ETX, EOT, SO, SI, SUB and NUL frame or pad old wire copy.
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([0x05, 0x06, 0x07, 0x08, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1C, 0x1D, 0x1E, 0x1F, 0x7F]);

    /// <summary>Whether the bytes begin as a known binary format does.</summary>
    public static bool HasSignature(ReadOnlySpan<byte> bytes) => bytes is
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] or // %PDF-
        [0x89, 0x50, 0x4E, 0x47, ..] or // PNG
        [0x47, 0x49, 0x46, 0x38, ..] or // GIF8
        [0xFF, 0xD8, 0xFF, ..] or // JPEG
        [0x50, 0x4B, 0x03, 0x04, ..] or // ZIP, and with it DOCX
        [0x1F, 0x8B, 0x08, ..] or // gzip
        [0x7F, 0x45, 0x4C, 0x46, ..] or // ELF
        [0xD0, 0xCF, 0x11, 0xE0, ..]; // OLE, and with it DOC

    /// <summary>Whether controls that no text uses make up more than one byte in fifty, or NULs more than one in ten.</summary>
    public static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (sample.Count((byte)0) > Math.Max(4, sample.Length / 10))
            return true;

        var allowed = Math.Max(1, sample.Length / 50);
        for (var rest = sample; rest.IndexOfAny(Controls) is >= 0 and var found; rest = rest[(found + 1)..])
        {
            if (allowed-- == 0)
                return true;
        }

        return false;
    }
}
