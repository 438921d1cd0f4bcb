namespace Lede.Service.Problems;

/// <summary>A kind of error, as RFC 9457 tells kinds apart. The README lists them all.</summary>
/// <param name="Name">Last part of <see cref="Type"/>; frozen with the first release.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">The kind in words, the same for every occurrence.</param>
internal sealed record ProblemType(string Name, int Status, string Title)
{
    public static readonly ProblemType BadParameter = new("bad-parameter", 400, "A query parameter cannot be understood");
    public static readonly ProblemType BadRequest = new("bad-request", 400, "The request breaks HTTP");
    public static readonly ProblemType BadLine = new("bad-line", 400, "A line of the batch cannot be understood");
    public static readonly ProblemType Empty = new("empty", 400, "The body holds no text");
    public static readonly ProblemType Malformed = new("malformed", 400, "The body is no text");
    public static readonly ProblemType Unauthorised = new("unauthorised", 401, "A key is needed");
    public static readonly ProblemType FetchDisabled = new("fetch-disabled", 403, "Addresses are not fetched here");
    public static readonly ProblemType AddressRefused = new("address-refused", 403, "The address is not fetched");
    public static readonly ProblemType NotFound = new("not-found", 404, "Nothing is here");
    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "The method is not allowed here");
    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "No form of the article is acceptable");
    public static readonly ProblemType RequestTimeout = new("request-timeout", 408, "The body came too slowly");
    public static readonly ProblemType TooLarge = new("too-large", 413, "The body is too large");
    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body's media type or coding is not read");
    public static readonly ProblemType FetchedMediaType = new("fetched-media-type", 415, "What is at the address is not read");
    public static readonly ProblemType TooComplex = new("too-complex", 422, "The source is too complex");
    public static readonly ProblemType NoArticle = new("no-article", 422, "The source holds no article");
    public static readonly ProblemType Busy = new("busy", 429, "The service is busy");
    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "The client asks too often");
    public static readonly ProblemType InternalError = new("internal-error", 500, "The service failed");
    public static readonly ProblemType FetchFailed = new("fetch-failed", 502, "The address gave no page");
    public static readonly ProblemType OutOfTime = new("out-of-time", 503, "Parsing took too long");
    public static readonly ProblemType FetchTimeout = new("fetch-timeout", 504, "The address took too long");

    /// <summary>All kinds, by status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        BadParameter, BadRequest, BadLine, Empty, Malformed, Unauthorised, FetchDisabled, AddressRefused, NotFound, MethodNotAllowed, NotAcceptable,
        RequestTimeout, TooLarge, UnsupportedMediaType, FetchedMediaType, TooComplex, NoArticle, Busy, TooManyRequests, InternalError, FetchFailed,
        OutOfTime, FetchTimeout,
    ];

    /// <summary>The <c>type</c> of the problem, relative to the service's root.</summary>
    public string Type => "/problems/" + Name;

    /// <summary>The kind that stands for a status nobody gave a reason for.</summary>
    public static ProblemType OfStatus(int status) => status switch
    {
        404 => NotFound,
        405 => MethodNotAllowed,
        408 => RequestTimeout,
        413 => TooLarge,
        415 => UnsupportedMediaType,
        >= 400 and < 500 => BadRequest,
        _ => InternalError,
    };
}
