namespace Lede.Service.Problems;

/// <summary>Sends problems.</summary>
internal static class ProblemAnswer
{
    // A parse that ran out of time may do better on a quieter server; sooner than this it hardly will.
    private const string RetryAfterSeconds = "5";

    public static async Task SendAsync(this HttpContext context, Problem problem)
    {
        var response = context.Response;
        var body = problem.Write();
        response.StatusCode = problem.Type.Status;
        response.ContentType = Problem.ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (problem.Type == ProblemType.OutOfTime)
            response.Headers.RetryAfter = RetryAfterSeconds;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
