using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Lede.Service.Problems;

/// <summary>Turns what no endpoint answered, and what an endpoint threw, into problems.</summary>
internal static class ProblemRoutes
{
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerException,
            // A client that breaks HTTP is no fault of ours: the request's own line tells it.
            SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages(context => AnswerStatus(context.HttpContext));
    }

    private static Task AnswerException(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return error is BadHttpRequestException bad
            ? context.SendAsync(new Problem(ProblemType.OfStatus(bad.StatusCode), bad.Message))
            : context.SendAsync(new Problem(ProblemType.InternalError) { TraceId = TraceId(context) });
    }

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
