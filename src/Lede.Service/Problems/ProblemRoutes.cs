using System.Diagnostics;
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
        // Kestrel's word for a chunk longer than there are numbers.
        if (error is IOException { InnerException: OverflowException })
            return context.SendAsync(new Problem(ProblemType.BadRequest, "The body's chunks are broken."));
        var traceId = TraceId(context);
        Failed(logger, context.Request.Method, context.Request.Path, traceId, error);
        return context.SendAsync(new Problem(ProblemType.InternalError) { TraceId = traceId });
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
