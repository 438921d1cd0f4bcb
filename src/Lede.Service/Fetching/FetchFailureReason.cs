namespace Lede.Service.Fetching;

/// <summary>Why an address gave no page.</summary>
internal enum FetchFailureReason
{
    /// <summary>The address, or one it leads to, is not public, or is no http or https address without credentials.</summary>
    AddressRefused,

    /// <summary>Connecting failed, or the answer broke HTTP or its coding.</summary>
    Unreachable,

    /// <summary>The server answered with a status that is no success.</summary>
    Status,

    /// <summary>More redirects than <see cref="FetchOptions.MaxRedirects"/>.</summary>
    TooManyRedirects,

    /// <summary>More decoded bytes than a source may have.</summary>
    TooLarge,

    /// <summary>A media type that is not parsed.</summary>
    MediaType,

    /// <summary><see cref="FetchOptions.MaxTime"/> ran out.</summary>
    OutOfTime,
}
