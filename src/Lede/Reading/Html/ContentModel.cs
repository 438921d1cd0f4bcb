namespace Lede.Reading.Html;

/// <summary>How the characters that follow are read: the standard's tokenizer states that the tree builder may switch to.</summary>
internal enum ContentModel : byte
{
    Data,

    /// <summary>References count, tags do not (<c>title</c>, <c>textarea</c>).</summary>
    Rcdata,

    /// <summary>Nothing counts but the end tag.</summary>
    Rawtext,

    /// <summary>As <see cref="Rawtext"/>, with the rules for comments in scripts.</summary>
    Script,

    /// <summary>Nothing counts to the end of the page.</summary>
    Plaintext,

    /// <summary>Text up to <c>]]&gt;</c>.</summary>
    Cdata,
}
