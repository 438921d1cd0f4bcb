using System.Text.Json.Nodes;
using Lede.Service.Admission;
using Lede.Service.Articles;
using Lede.Service.Configuration;
using Lede.Service.Fetching;
using Lede.Service.Problems;

namespace Lede.Service.OpenApi;

/// <summary>The error answers in the OpenAPI document, each with a real example.</summary>
internal static class ProblemResponses
{
    public static JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["description"] = "An error, as RFC 9457 writes it. Members that do not apply are left out.",
        ["required"] = new JsonArray("type", "title", "status"),
        ["properties"] = new JsonObject
        {
            ["type"] = Member("string", "The kind of error; stable.", new JsonArray(ProblemType.All.Select(type => (JsonNode)type.Type).ToArray())),
            ["title"] = Member("string", "The kind in words."),
            ["status"] = Member("integer", "The HTTP status."),
            ["detail"] = Member("string", "One sentence on this occurrence."),
            ["parameter"] = Member("string", "The query parameter, or the member of a line, at fault."),
            ["reason"] = Member("string", "Why an address gave no page: dns, connect, tls, http, truncated, coding, status or redirects."),
            ["upstreamStatus"] = Member("integer", "The HTTP status that the address answered with."),
            ["accepted"] = new JsonObject
            {
                ["type"] = "array",
                ["description"] = "What would be accepted instead.",
                ["items"] = new JsonObject { ["type"] = "string" },
            },
            ["limit"] = Member("string", "The limit exceeded, as its configuration key under Lede:Limits names it."),
            ["allowed"] = Member("integer", "The limit's value."),
            ["measured"] = Member("integer", "What was measured."),
            ["articleStatus"] = Member("string", "What the source turned out to be."),
            ["headline"] = Member("string", "The headline of the article that is not there, where the page tells it."),
            ["line"] = Member("integer", "The line of a batch it is about, from 1, blank ones counted."),
            ["retryAfter"] = Member("integer", "Seconds after which asking again makes sense, as the header Retry-After says."),
            ["traceId"] = Member("string", "Where the log tells more."),
        },
    };

    /// <summary>The errors that reading the service's article can end in.</summary>
    public static IEnumerable<Problem> OfGet() =>
    [
        new(ProblemType.BadParameter, "The value of 'format' is no form of an article.") { Parameter = "format", Accepted = ["json", "text"] },
        FetchProblem.Disabled(),
        ArticleAnswer.NotAcceptable(),
        .. OfFetch(),
        new(ProblemType.InternalError) { TraceId = "0af7651916cd43dd8448eb211c80319c" },
        FetchProblem.From(new FetchFailure(FetchFailureReason.Status, "The address answered with status 404.") { Status = 404 }),
        FailureProblem.From(new ParseFailure(ParseFailureReason.OutOfTime, "Parsing took longer than 10 s.") { Limit = "MaxTime", Allowed = 10_000 }),
        FetchProblem.From(new FetchFailure(FetchFailureReason.OutOfTime, "The page did not come within 10 s.") { Limit = "FetchTime", Allowed = 10_000 }),
    ];

    // With ?url= only.
    private static IEnumerable<Problem> OfFetch() =>
    [
        FetchProblem.From(BodyReader.TooLarge(new ParserLimits().MaxBytes)),
        FetchProblem.From(new FetchFailure(FetchFailureReason.MediaType, "The address answered with 'image/png'.")),
        FailureProblem.From(new ParseFailure(ParseFailureReason.NoArticle, "The page asks whether its reader is a robot.") { Status = ArticleStatus.BotWall }),
        BusyProblem.From(new Refusal(nameof(ServiceLimits.MaxQueue), new ServiceLimits().MaxQueue, TimeSpan.FromSeconds(1))),
    ];

    /// <summary>The errors that posting an article can end in.</summary>
    public static IEnumerable<Problem> OfPost()
    {
        var limits = new ParserLimits();
        return
        [
            new(ProblemType.Empty, "The source holds no text."),
            ArticleAnswer.NotAcceptable(),
            new(ProblemType.RequestTimeout, "Reading the request body timed out due to data arriving too slowly."),
            RequestBody.TooLarge(limits.MaxBytes, limits.MaxBytes + 1),
            new(ProblemType.UnsupportedMediaType, "'image/png' is not read.") { Accepted = PostedMediaTypes.All },
            FailureProblem.From(new ParseFailure(ParseFailureReason.NoArticle, "The page asks whether its reader is a robot.") { Status = ArticleStatus.BotWall }),
            BusyProblem.From(new Refusal(nameof(ServiceLimits.MaxQueue), new ServiceLimits().MaxQueue, TimeSpan.FromSeconds(1))),
            new(ProblemType.InternalError) { TraceId = "0af7651916cd43dd8448eb211c80319c" },
            FailureProblem.From(new ParseFailure(ParseFailureReason.OutOfTime, "Parsing took longer than 10 s.") { Limit = "MaxTime", Allowed = 10_000 }),
        ];
    }

    /// <summary>The errors that a batch as a whole can end in.</summary>
    public static IEnumerable<Problem> OfBatch() =>
    [
        new(ProblemType.Empty, "The batch has no line."),
        PostArticles.NotAcceptable(),
        new(ProblemType.UnsupportedMediaType, "'application/json' is not read.") { Accepted = Batches.BatchMediaTypes.All },
        new(ProblemType.InternalError) { TraceId = "0af7651916cd43dd8448eb211c80319c" },
    ];

    /// <summary>A response a problem documents, under its status.</summary>
    public static KeyValuePair<string, JsonNode?> Response(Problem problem)
    {
        var kinds = ProblemType.All.Where(type => type.Status == problem.Type.Status).Select(type => $"`{type.Type}`: {type.Title}.");
        var response = new JsonObject
        {
            ["description"] = string.Join(' ', kinds),
            ["content"] = new JsonObject
            {
                [Problem.ContentType] = new JsonObject { ["schema"] = SchemaComponents.Reference("Problem"), ["example"] = Examples.Of(problem) },
            },
        };
        return KeyValuePair.Create(FormattableString.Invariant($"{problem.Type.Status}"), (JsonNode?)response);
    }

    private static JsonObject Member(string type, string description, JsonArray? values = null)
    {
        var member = new JsonObject { ["type"] = type, ["description"] = description };
        if (values is not null)
            member["enum"] = values;
        return member;
    }
}
