namespace Lede.Reading.Html;

/// <summary>Whether a doctype asks for quirks, in which a table does not close a paragraph.</summary>
internal static class QuirksDoctypes
{
    private const string SystemIdOfQuirks = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";
    private static readonly string[] Beginnings = Load();

    public static bool AsksForQuirks(Tokenizer doctype, PageText text)
    {
        if (doctype.ForceQuirks || !text.Decoded(doctype.Start, doctype.Length).SequenceEqual("html"))
            return true;
        var (publicId, systemId) = (doctype.PublicId, doctype.SystemId);
        if (systemId.Start >= 0 && Same(text.Decoded(systemId.Start, systemId.Length), SystemIdOfQuirks))
            return true;
        return publicId.Start >= 0 && IsListed(text.Decoded(publicId.Start, publicId.Length), systemId.Start >= 0);
    }

    private static bool IsListed(ReadOnlySpan<char> publicId, bool hasSystemId)
    {
        foreach (var beginning in Beginnings)
        {
            var found = beginning.EndsWith('*')
                ? !hasSystemId && publicId.StartsWith(beginning.AsSpan(0, beginning.Length - 1), StringComparison.OrdinalIgnoreCase)
                : beginning.EndsWith("//", StringComparison.Ordinal)
                    ? publicId.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                    : Same(publicId, beginning);
            if (found)
                return true;
        }

        return false;
    }

    private static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string[] Load() => [.. ListFile.Lines("quirks-doctypes.txt")];
}
