using System.Buffers.Binary;

namespace Lede.Cli.Archives;

/// <summary>The header of a gzip member (RFC 1952, section 2.3).</summary>
internal static class GzipHeader
{
    private const int Fixed = 10;
    private const int LongestText = 64 * 1024; // of the name and of the comment: no tool writes more
    private const byte HasChecksum = 2, HasExtra = 4, HasName = 8, HasComment = 16, Reserved = 0xE0;

    /// <summary>Passes over a header.</summary>
    /// <returns>What is wrong with it; <c>null</c> when nothing is.</returns>
    public static string? Skip(ReplayBuffer input)
    {
        if (!input.Ensure(Fixed))
            return CutShort;
        var header = input.Available[..Fixed];
        if (!header.StartsWith(GzipSource.Magic) || (header[3] & Reserved) != 0)
            return "no gzip member begins here";
        var flags = header[3];
        input.Advance(Fixed);
        if ((flags & HasExtra) != 0 && !SkipExtra(input))
            return CutShort;
        if ((flags & HasName) != 0 && !SkipText(input))
            return CutShort;
        if ((flags & HasComment) != 0 && !SkipText(input))
            return CutShort;
        return (flags & HasChecksum) != 0 && !SkipBytes(input, 2) ? CutShort : null;
    }

    private const string CutShort = "it is cut short in its header";

    private static bool SkipExtra(ReplayBuffer input)
    {
        if (!input.Ensure(2))
            return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(input.Available);
        input.Advance(2);
        return SkipBytes(input, length);
    }

    private static bool SkipText(ReplayBuffer input)
    {
        for (var searched = 0; searched < LongestText;)
        {
            var end = input.Available[searched..].IndexOf((byte)0);
            if (end >= 0)
                return SkipBytes(input, searched + end + 1);
            searched = input.Available.Length;
            if (!input.Fill())
                return false;
        }

        return false;
    }

    private static bool SkipBytes(ReplayBuffer input, int count)
    {
        if (!input.Ensure(count))
            return false;
        input.Advance(count);
        return true;
    }
}
