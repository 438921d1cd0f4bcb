using Lede.Reading;

namespace Lede.Extraction.Metadata;

/// <summary>Machine-readable values beside a printed date: <c>datetime</c> of a <c>time</c> element, <c>title</c> of an <c>abbr</c>, data attributes.</summary>
internal static class TimeElements
{
    // A printed date's own element, or the one around it.
    private const int MaxAncestors = 3;

    /// <summary>The value given for the text at a node; empty when there is none.</summary>
    public static ReadOnlySpan<char> Value(Page page, int text)
    {
        var steps = 0;
        foreach (var node in page.Ancestors(text))
        {
            if (steps++ == MaxAncestors)
                break;
            if (Stated(page, node) is { IsEmpty: false } value)
                return value;
        }

        return default;
    }

    /// <summary>What an element states of its text; empty when nothing.</summary>
    public static ReadOnlySpan<char> Stated(Page page, int node)
    {
        if (!page.Has(node, AttributeKinds.Moment))
            return default;
        for (var i = 0; i < page.AttributeCount(node); i++)
        {
            var name = page.AttributeNameAt(node, i);
            var isDate = name is AttributeName.Datetime or AttributeName.DataDatetime or AttributeName.DataTimestamp or AttributeName.DataTime
                or AttributeName.DataDate or AttributeName.DataPublished or AttributeName.DataPubdate or AttributeName.DataUpdated;
            if ((isDate || (name == AttributeName.Title && page.Tag(node) is Tag.Abbr or Tag.Time))
                && DateReader.First(page.Attribute(node, name), DateOrder.MonthFirst) is { Day: > 0 })
            {
                return page.Attribute(node, name);
            }
        }

        return default;
    }
}
