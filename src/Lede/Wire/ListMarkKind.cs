namespace Lede.Wire;

/// <summary>What opens a list item.</summary>
internal enum ListMarkKind
{
    /// <summary>Nothing does: it is no item.</summary>
    None,

    /// <summary>A bullet that is nothing but a bullet.</summary>
    Bullet,

    /// <summary>A hyphen or asterisk, which other lines open with too.</summary>
    Dash,

    /// <summary>A number.</summary>
    Number,
}
