namespace Lede.Extraction.Blocks;

/// <summary>What an element stands in, itself included.</summary>
[Flags]
internal enum ContextMarks
{
    None = 0,
    Article = 1 << 0,
    Main = 1 << 1,
    Nav = 1 << 2,
    Header = 1 << 3,
    Footer = 1 << 4,
    Aside = 1 << 5,
    Form = 1 << 6,
    Figure = 1 << 7,
    Table = 1 << 8,
    List = 1 << 9,
    Quote = 1 << 10,
    Details = 1 << 11,
    Link = 1 << 12,
    Hidden = 1 << 13,
    Dialog = 1 << 14,
    Button = 1 << 15,
    Heading = 1 << 16,
    Code = 1 << 17,
    Caption = 1 << 18,
    Paragraph = 1 << 19,
    ListItem = 1 << 20,
    ArticleBody = 1 << 21,
    Comment = 1 << 22,
}
