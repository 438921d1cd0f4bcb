using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lede.Service.Tests.Fetching;

/// <summary>A web server that answers every request in a test's own way, on a loopback port.</summary>
internal sealed class SourceServer : IAsyncDisposable
{
    public const string Page = "<!DOCTYPE html><title>Snow in Moscow</title><article><h1>Snow in Moscow</h1>"
        + "<p>It snowed in Moscow on Sunday, and the streets of the capital were white for the first time this winter.</p>"
        + "<p>“We have waited for this,” said Vera Lind, who runs a shop for sledges near the river. <a href=\"/more\">More</a></p></article>";

    private readonly WebApplication _app;

    private SourceServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>What was asked, in order: method, path and headers.</summary>
    public List<(string Method, string Path, Dictionary<string, string> Headers)> Requests { get; } = [];

    public static async Task<SourceServer> StartAsync(RequestDelegate answer, IPAddress? address = null, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(address ?? IPAddress.Loopback, 0, listen =>
            {
                if (certificate is not null)
                    listen.UseHttps(certificate);
            });
            kestrel.AddServerHeader = false;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8; // some servers redirect to addresses as they are read
        });
        var server = new SourceServer(builder.Build());
        server._app.Run(context =>
        {
            lock (server.Requests)
                server.Requests.Add((context.Request.Method, context.Request.Path + context.Request.QueryString, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            return answer(context);
        });
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Answers with a body of a media type.</summary>
    public static RequestDelegate Gives(string contentType, string body) => context =>
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    };

    /// <summary>Answers with a status and a body that nobody should see.</summary>
    public static RequestDelegate Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("secret");
    };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
