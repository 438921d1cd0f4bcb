namespace Lede.Extraction.Metadata;

/// <summary>What a name in a byline names, best first.</summary>
internal enum AuthorKind
{
    /// <summary>A person by two names or more.</summary>
    Person,

    /// <summary>One word with a capital: a first or a pen name, or a brand.</summary>
    Single,

    /// <summary>A desk, a team or a firm.</summary>
    Desk,

    /// <summary>A user name.</summary>
    Handle,

    /// <summary>No author: a placeholder, an address, a job.</summary>
    None,
}
