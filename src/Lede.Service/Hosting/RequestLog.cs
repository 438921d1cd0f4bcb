using System.Diagnostics;
using Lede.Service.Problems;

namespace Lede.Service.Hosting;

/// <summary>One line a request: what was asked, how it ended, how long it took. Never a query, a header or a word of an article.</summary>
internal static partial class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Lede.Requests");
        app.Use(next => context => logger.IsEnabled(LogLevel.Information) ? LoggedAsync(context, next, logger) : next(context));
    }

    private static async Task LoggedAsync(HttpContext context, RequestDelegate next, ILogger logger)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var request = context.Request;
            var milliseconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);
            var traceId = ProblemRoutes.TraceId(context);
            Line(logger, request.Method, request.Path, context.Response.StatusCode, milliseconds, traceId);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Method} {Path} {Status} {Milliseconds} ms {TraceId}")]
    private static partial void Line(ILogger logger, string method, PathString path, int status, double milliseconds, string traceId);
}
