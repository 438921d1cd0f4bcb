using Microsoft.Playwright;

namespace Lede.Service.Tests;

/// <summary>Swagger UI and the HTML form in a real browser.</summary>
public sealed class BrowserTests(KestrelService service) : IClassFixture<KestrelService>, IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // Milliseconds: Swagger UI takes seconds of a core, which it shares with all the other tests.
    private const float Patience = 180_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    [Fact]
    public async Task SwaggerUi_ExecutesGetArticle()
    {
        var page = await OpenAsync();
        await page.GotoAsync(new Uri(service.Address, "/").ToString());

        var operation = page.Locator("#operations-Article-getArticle");
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.GetByText("Try it out").ClickAsync();
        await operation.GetByText("Execute", new() { Exact = true }).ClickAsync();
        var answer = operation.Locator(".live-responses-table tr.response .response-col_description").First;
        await answer.WaitForAsync();

        Assert.Contains("U.S. President Donald Trump said on Sunday he believed", await answer.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_IsACleanPage()
    {
        var page = await OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(new Uri(service.Address, "/article?format=html").ToString());

        Assert.NotEmpty(await page.TitleAsync());
        Assert.InRange(await page.Locator("h1").CountAsync(), 0, 1);
        Assert.NotNull(await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains("Speaking to reporters aboard Air Force One", await page.Locator("main article").InnerTextAsync(), StringComparison.Ordinal);
        // The style sheet passed its own policy.
        Assert.NotEqual("none", await page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).maxWidth"));
        Assert.Empty(complaints);
    }

    private async Task<IPage> OpenAsync()
    {
        Assert.SkipWhen(_browser is null, $"needs {Chromium}");
        var page = await _browser.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        return page;
    }
}
