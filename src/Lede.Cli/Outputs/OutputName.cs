using System.Security.Cryptography;
using System.Text;

namespace Lede.Cli.Outputs;

/// <summary>Names of files for names of inputs: below the folder of the output, whatever the input is called, on any file system.</summary>
internal static class OutputName
{
    private const int LongestPart = 120; // UTF-16 units; with an ending and a hash below the 255 bytes of most file systems, unless written outside Latin

    private static readonly string[] Reserved =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(digit => new[] { FormattableString.Invariant($"com{digit}"), FormattableString.Invariant($"lpt{digit}") })];

    /// <summary>The path for an input, <c>/</c> between folders: its own path without what leads out of the folder; the records of an archive lie in a folder
    /// called like it. Where a name had to be altered, a hash of it keeps two such names apart.</summary>
    public static string Of(string id, string ending)
    {
        var hash = id.LastIndexOf('#');
        var isRecord = hash > 0 && hash < id.Length - 1 && id.Skip(hash + 1).All(letter => char.IsAsciiDigit(letter) || letter == '+');
        var path = isRecord ? $"{id[..hash]}/{id[(hash + 1)..]}" : id;
        var parts = path.Split('/').Where(part => part is not ("" or "." or "..")).ToArray();
        var safe = parts.Select(Safe).ToArray();
        if (safe.Length == 0)
            safe = ["input"];
        if (!safe.SequenceEqual(parts))
            safe[^1] += $"~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8]}";
        return string.Join('/', safe) + ending;
    }

    private static string Safe(string part)
    {
        var text = new StringBuilder(part.Length);
        foreach (var rune in part.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > LongestPart)
                break;
            text.Append(rune.Value < ' ' || rune.Value == 0x7F || "<>:\"|?*\\".Contains((char)rune.Value, StringComparison.Ordinal) && rune.IsBmp || rune == Rune.ReplacementChar ? "_" : rune.ToString());
        }

        if (text.Length > 0 && text[^1] is '.' or ' ')
            text[^1] = '_';
        var safe = text.ToString();
        return Reserved.Contains(safe.Split('.')[0], StringComparer.OrdinalIgnoreCase) ? "_" + safe : safe;
    }
}
