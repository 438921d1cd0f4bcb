using System.Text.Json.Serialization;

namespace Lede;

/// <summary>What a block is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BlockKind>))]
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A subhead between paragraphs.</summary>
    Heading,

    /// <summary>A list with <see cref="Block.Items"/>.</summary>
    List,

    /// <summary>A block quotation or pull quote.</summary>
    Quote,

    /// <summary>A table with <see cref="Block.Rows"/>.</summary>
    Table,

    /// <summary>Preformatted text.</summary>
    Code,

    /// <summary>A picture, <see cref="Block.Image"/>, with its caption: it has no characters in the text, and stands between the blocks beside it.</summary>
    Image,

    /// <summary>Another story's headline that the site left between the paragraphs.</summary>
    RelatedHeadline,

    /// <summary>The story's own headline, standing in wire copy.</summary>
    Headline,

    /// <summary>A line about the story that is not the story: slug, date, byline, section, as wire copy carries before it.</summary>
    Metadata,

    /// <summary>An update, correction, clarification or embargo line.</summary>
    Notice,

    /// <summary>A closing line of credits: <c>(Reporting by …; Editing by …)</c>.</summary>
    SignOff,

    /// <summary>A player or frame of another site, shown at <see cref="Block.Url"/>; it has no text.</summary>
    Embed,
}
