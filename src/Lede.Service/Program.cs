using Lede;
using Lede.Writing;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddLede();
var app = builder.Build();

using var stream = typeof(Program).Assembly.GetManifestResourceStream("article.txt")!;
using var memory = new MemoryStream();
stream.CopyTo(memory);
var json = ArticleJson.Write(app.Services.GetRequiredService<ArticleParser>().Parse(new ArticleSource(memory.ToArray())).Article!);
app.MapGet("/article", () => Results.Bytes(json, "application/json"));
app.Run();
