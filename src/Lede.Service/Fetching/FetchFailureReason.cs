namespace Lede.Service.Fetching;

/// <summary>Why an address gave no page.</summary>
internal enum FetchFailureReason
{
    /// <summary>The address, or one it leads to, is not public, or has a form that is not asked for.</summary>
    AddressRefused,

    /// <summary>The host's name does not resolve.</summary>
    Dns,

    /// <summary>The host cannot be connected to.</summary>
    Connect,

    /// <summary>The host can be connected to, not securely.</summary>
    Tls,

    /// <summary>The answer is not what HTTP allows, or its headers are too large.</summary>
    Http,

    /// <summary>The answer broke off before its end.</summary>
    Truncated,

    /// <summary>The answer's content coding is not known, or broken.</summary>
    Coding,

    /// <summary>The server answered with a status that is no success.</summary>
    Status,

    /// <summary>More redirects than <see cref="FetchLimits.MaxRedirects"/>, or one that leads nowhere.</summary>
    Redirects,

    /// <summary>A media type that is not parsed.</summary>
    MediaType,

    /// <summary>More decoded bytes than a source may have.</summary>
    TooLarge,

    /// <summary><see cref="FetchLimits.FetchTime"/> ran out.</summary>
    OutOfTime,

    /// <summary>The bytes of all bodies held together left no room for this one.</summary>
    Busy,
}
