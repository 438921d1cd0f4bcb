using System.Text;
using System.Text.Unicode;

namespace Lede.Reading;

/// <summary>Bytes to characters, for wire copy and pages alike. In order: byte order mark, UTF-16 without one, UTF-8 that is valid and says
/// more than ASCII (nothing else is valid UTF-8 by accident, so it outranks a label), the declared label unless its reading is garbage,
/// and statistics.</summary>
internal static class TextDecoder
{
    /// <param name="bytes">The whole source.</param>
    /// <param name="label">Charset label that was declared; <c>null</c> or unknown to the standard when there is none.</param>
    /// <param name="labelSource">Where <paramref name="label"/> stood, as <see cref="CharsetEvidence.Source"/> says it: <c>header</c> or <c>meta</c>.</param>
    /// <returns>The text; <c>null</c> when the bytes are no text.</returns>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, string? label = null, string labelSource = "header") =>
        Choose(bytes, label, labelSource) is { } choice
            ? new DecodedText(choice.Charset.Encoding.GetString(bytes[choice.MarkLength..]), choice.Evidence)
            : null;

    /// <summary>The same without decoding, for those who decode into a buffer of their own.</summary>
    /// <param name="bytes">The whole source.</param>
    /// <param name="label">As for <see cref="Decode"/>.</param>
    /// <param name="labelSource">As for <see cref="Decode"/>.</param>
    /// <param name="isUtf8">Whether all bytes are valid UTF-8, of callers who know; <c>null</c> to have it found out.</param>
    public static CharsetChoice? Choose(ReadOnlySpan<byte> bytes, string? label, string labelSource, bool? isUtf8 = null)
    {
        if (ByteOrderMark(bytes, out var length) is { } marked)
            return new CharsetChoice(marked, "bom", length);
        if (BinaryData.HasSignature(bytes))
            return null;
        if (WideText.Detect(bytes) is { } wide)
            return new CharsetChoice(wide, "statistics");
        if (BinaryData.HasControls(bytes))
            return null;

        var declared = label is null ? null : Charset.Find(label);
        if ((isUtf8 ?? Utf8.IsValid(bytes)) && !SaysLessThan(bytes, declared))
            return new CharsetChoice(Charset.Utf8, declared?.Name == Charset.Utf8.Name ? labelSource : "utf8");
        if (declared is not null && !CharsetStatistics.Contradicts(bytes, declared))
            return new CharsetChoice(declared, labelSource);
        return new CharsetChoice(CharsetStatistics.Guess(bytes), "statistics");
    }

    private static Charset? ByteOrderMark(ReadOnlySpan<byte> bytes, out int length)
    {
        length = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 2;
        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Charset.Utf8,
            [0xFF, 0xFE, ..] => Charset.Named("utf-16le"),
            [0xFE, 0xFF, ..] => Charset.Named("utf-16be"),
            _ => null,
        };
    }

    // ASCII alone is valid in nearly every encoding, so there a label is believed. Not UTF-16: its ASCII has NULs between.
    private static bool SaysLessThan(ReadOnlySpan<byte> bytes, Charset? declared) =>
        declared is not null && !declared.Name.StartsWith("utf-", StringComparison.Ordinal) && Ascii.IsValid(bytes);
}
