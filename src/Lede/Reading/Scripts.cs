namespace Lede.Reading;

/// <summary>Letters to scripts.</summary>
internal static class Scripts
{
    public const int Count = (int)ScriptKind.Armenian + 1;

    public static ScriptKind Of(char c) => c switch
    {
        < 'A' => ScriptKind.Other,
        <= 'z' => char.IsAsciiLetter(c) ? ScriptKind.Latin : ScriptKind.Other,
        < '\u00C0' or '\u00D7' or '\u00F7' => ScriptKind.Other,
        < '\u0250' => ScriptKind.Latin,
        >= '\u1E00' and < '\u1F00' => ScriptKind.Latin,
        >= '\u0370' and < '\u0400' or >= '\u1F00' and < '\u2000' => ScriptKind.Greek,
        >= '\u0400' and < '\u0530' => ScriptKind.Cyrillic,
        >= '\u0531' and < '\u0590' => ScriptKind.Armenian,
        >= '\u05D0' and < '\u0600' => ScriptKind.Hebrew,
        >= '\u0620' and < '\u0660' or >= '\u066E' and < '\u06D4' or >= '\u06FA' and < '\u0700' or >= '\u0750' and < '\u0780' => ScriptKind.Arabic,
        >= '\u0900' and < '\u0980' => ScriptKind.Devanagari,
        >= '\u0980' and < '\u0A00' => ScriptKind.Bengali,
        >= '\u0B80' and < '\u0C00' => ScriptKind.Tamil,
        >= '\u0C00' and < '\u0C80' => ScriptKind.Telugu,
        >= '\u0E01' and < '\u0E80' => ScriptKind.Thai,
        >= '\u10A0' and < '\u1100' => ScriptKind.Georgian,
        >= '\u1100' and < '\u1200' or >= '\uAC00' and < '\uD7A4' => ScriptKind.Hangul,
        >= '\u3041' and < '\u3100' => ScriptKind.Kana,
        >= '\u3400' and < '\u4DC0' or >= '\u4E00' and < '\uA000' => ScriptKind.Han,
        _ => ScriptKind.Other,
    };
}
