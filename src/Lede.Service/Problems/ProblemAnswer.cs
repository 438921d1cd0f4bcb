using System.Globalization;
using Lede.Service.Access;

namespace Lede.Service.Problems;

/// <summary>Sends problems.</summary>
internal static class ProblemAnswer
{
    public static async Task SendAsync(this HttpContext context, Problem problem)
    {
        var response = context.Response;
        var body = problem.Write();
        response.StatusCode = problem.Type.Status;
        response.ContentType = Problem.ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        SecurityHeaders.Set(context); // the host's handler has thrown away those that were set
        if (problem.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, CancellationToken.None); // to a client that has gone it writes nothing, and says nothing
    }
}
