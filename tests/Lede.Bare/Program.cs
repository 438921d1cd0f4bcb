// A minimal service with one endpoint that writes bytes and looks at no header: what Lede.Service is measured beside.
var app = WebApplication.CreateSlimBuilder(args).Build();
var bytes = new byte[64 * 1024];
app.MapGet("/bare", (HttpContext context) =>
{
    context.Response.ContentType = "application/json";
    context.Response.ContentLength = bytes.Length;
    return context.Response.Body.WriteAsync(bytes, 0, bytes.Length);
});
app.Run();
