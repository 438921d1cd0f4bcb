using System.Net;
using System.Text.Json.Nodes;

namespace Lede.Service.Tests;

/// <summary>The OpenAPI document and Swagger UI over a real connection.</summary>
public abstract class OpenApiContract(ServiceUnderTest service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publishes_ThePinnedDocument()
    {
        var document = JsonNode.Parse(await service.Client.GetStringAsync(new Uri("/openapi.json", UriKind.Relative), Stop))!;
        // Examples are the writers' own output over the real article: the tests of the parser pin what they say.
        HideExamples(document);
        var actual = document.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        var path = Path.Combine(Checkout.Root, "tests", "Lede.Service.Tests", "openapi.json");
        var received = Path.Combine(AppContext.BaseDirectory, "openapi.received.json");
        await File.WriteAllTextAsync(received, actual, Stop);

        Assert.True(File.Exists(path) && actual == (await File.ReadAllTextAsync(path, Stop)).ReplaceLineEndings("\n"),
            $"The document is not the pinned one. If the change is meant: cp {received} {path}");
    }

    [Fact]
    public async Task Gives_AnExampleForEveryContent()
    {
        var document = JsonNode.Parse(await service.Client.GetStringAsync(new Uri("/openapi.json", UriKind.Relative), Stop))!;
        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);

        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!).ToArray();
        Assert.NotEmpty(operations);
        foreach (var operation in operations)
        {
            Assert.NotEmpty((string)operation["summary"]!);
            foreach (var response in operation["responses"]!.AsObject().Where(response => response.Key != "304"))
                Assert.All(response.Value!["content"]!.AsObject(), content => Assert.NotNull(content.Value!["example"]));
        }

        var example = document["paths"]!["/article"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["example"]!;
        Assert.Contains("U.S. President Donald Trump said on Sunday", (string)example["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolves_EveryReference()
    {
        var document = JsonNode.Parse(await service.Client.GetStringAsync(new Uri("/openapi.json", UriKind.Relative), Stop))!;
        var schemas = document["components"]!["schemas"]!.AsObject();
        var references = new List<string>();
        CollectReferences(document, references);

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(schemas.ContainsKey(reference["#/components/schemas/".Length..]), reference));
    }

    [Fact]
    public async Task Leads_FromTheRootToSwaggerUi()
    {
        using var root = await service.GetAsync("/");
        using var page = await service.GetAsync(root.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Redirect, root.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<title>Lede</title>", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static void HideExamples(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                HideExamples(item);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToArray())
            {
                if (name == "example")
                    members[name] = "…";
                else
                    HideExamples(value);
            }
        }
    }

    private static void CollectReferences(JsonNode? node, List<string> references)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                CollectReferences(item, references);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                if (name == "$ref")
                    references.Add((string)value!);
                else
                    CollectReferences(value, references);
            }
        }
    }
}
