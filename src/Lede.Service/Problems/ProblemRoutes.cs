using System.Diagnostics;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;

namespace Lede.Service.Problems;

/// <summary>Turns what no endpoint answered, and what an endpoint threw, into problems.</summary>
internal static partial class ProblemRoutes
{
    public static void UseProblems(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Lede.Failures");
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => AnswerException(context, logger),
            // Logged below with the trace id that the client is shown; a client that breaks HTTP is no fault of ours, and the request's own line tells it.
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePages(context => AnswerStatus(context.HttpContext));
    }

    private static Task AnswerException(HttpContext context, ILogger logger)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is BadHttpRequestException bad)
            return context.SendAsync(new Problem(ProblemType.OfStatus(bad.StatusCode), bad.Message));
        if (IsGone(error, context))
            return Leave(context);
        // Kestrel's word for a chunk longer than there are numbers.
        if (error is IOException { InnerException: OverflowException })
            return context.SendAsync(new Problem(ProblemType.BadRequest, "The body's chunks are broken."));
        var traceId = TraceId(context);
        Failed(logger, context.Request.Method, context.Request.Path, traceId, error);
        return context.SendAsync(new Problem(ProblemType.InternalError) { TraceId = traceId });
    }

    // A client that has gone is no failure of ours, and must not fill the log with them. The read that fails may tell of it before the request is marked aborted.
    private static bool IsGone(Exception? error, HttpContext context) =>
        error is ConnectionResetException or ConnectionAbortedException || (error is IOException or OperationCanceledException && context.RequestAborted.IsCancellationRequested);

    // Nobody reads an answer; the status is the log's. Aborted, so that the server does not look for the rest of the body.
    private static Task Leave(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        context.Abort();
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "{Method} {Path} failed {TraceId}")]
    private static partial void Failed(ILogger logger, string method, PathString path, string traceId, Exception? error);

    private static Task AnswerStatus(HttpContext context)
    {
        var type = ProblemType.OfStatus(context.Response.StatusCode);
        var detail = type == ProblemType.NotFound ? "This service answers /article and /swagger."
            : type == ProblemType.MethodNotAllowed ? $"Allowed here: {context.Response.Headers.Allow}."
            : null;
        return context.SendAsync(new Problem(type, detail));
    }

    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
