namespace Lede.Reading.Html;

/// <summary>The standard's insertion modes, less those that change nothing in the tree kept here.</summary>
internal enum InsertionMode : byte
{
    Initial,
    BeforeHead,
    InHead,
    InHeadNoscript,
    AfterHead,
    InBody,
    InTable,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InSelect,
    InSelectInTable,
    InTemplate,
    AfterBody,
    InFrameset,
    AfterFrameset,
}
