using Microsoft.Extensions.Primitives;

namespace Lede.Service.Representations;

/// <summary><c>If-None-Match</c> (RFC 9110 § 13.1.2).</summary>
internal static class EntityTags
{
    /// <summary>Whether the header names the tag, weak or strong, or is <c>*</c>. A tag that breaks the grammar matches nothing.</summary>
    /// <param name="ifNoneMatch">The header's values.</param>
    /// <param name="tag">A strong tag with its quotation marks.</param>
    public static bool Match(StringValues ifNoneMatch, string tag)
    {
        foreach (var line in ifNoneMatch)
        {
            foreach (var element in new HeaderList(line))
            {
                var opaque = element.StartsWith("W/", StringComparison.Ordinal) ? element[2..] : element;
                if (element is "*" || opaque.SequenceEqual(tag))
                    return true;
            }
        }

        return false;
    }
}
