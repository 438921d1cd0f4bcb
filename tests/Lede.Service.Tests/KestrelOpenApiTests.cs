using Lede.Service.Hosting;
using Lede.Service.OpenApi;
using Microsoft.AspNetCore.Routing;

namespace Lede.Service.Tests;

public sealed class KestrelOpenApiTests(KestrelService service) : OpenApiContract(service), IClassFixture<KestrelService>
{
    [Fact]
    public async Task Documents_EveryEndpoint()
    {
        await using var app = LedeApp.Build(["--urls", "http://127.0.0.1:0"]);
        var paths = LedeDocument.Write()["paths"]!;

        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.RoutePattern.RawText == "/")
                continue;
            var documented = paths[endpoint.RoutePattern.RawText!]?.AsObject().Select(operation => operation.Key);
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(method => method != "HEAD"))
                Assert.Contains(method.ToLowerInvariant(), documented ?? []);
        }
    }
}
