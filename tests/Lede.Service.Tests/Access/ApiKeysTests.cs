using Lede.Service.Access;
using Lede.Service.Configuration;
using Lede.Service.Hosting;

namespace Lede.Service.Tests.Access;

public sealed class ApiKeysTests
{
    private const string One = "first-key-0123456789";
    private const string Other = "other-key-0123456789";

    [Theory]
    [InlineData(One, 0)]
    [InlineData(Other, 1)]
    [InlineData("first-key-012345678", -1)]
    [InlineData("first-key-01234567890", -1)]
    [InlineData("First-Key-0123456789", -1)]
    [InlineData("", -1)]
    public void Finds_TheKeyAndNoOther(string given, int found) => Assert.Equal(found, ApiKeys.Read([One, Other])!.Find(given));

    [Fact]
    public void Finds_NothingInAnythingLong() => Assert.Equal(-1, ApiKeys.Read([One])!.Find(new string('x', 100_000)));

    [Theory]
    [InlineData("fifteen-letters")]
    [InlineData("with a space in the key")]
    [InlineData("kéy-of-more-than-ascii")]
    public void Refuses_WeakOrUnprintableKeys(string key) => Assert.Null(ApiKeys.Read([key]));

    [Fact]
    public void Refuses_TheStartWithoutRepeatingTheKey()
    {
        var error = Assert.Throws<StartException>(() => LedeApp.Build(["--Lede:ApiKeys=secret"]));

        Assert.Equal("Lede:ApiKeys is wrong; it must be keys of 16 to 256 visible ASCII characters, separated by commas.", error.Message);
    }

    [Fact]
    public void Log_ShowsHowManyAndNoneOfThem()
    {
        var option = OptionTable.All.Single(option => option.Key == "Lede:ApiKeys");

        Assert.Equal(2, option.Shown(option.Read($"{One}, {Other}", ServiceOptions.Default)));
    }

    [Theory]
    [InlineData("X-Api-Key", One)]
    [InlineData("X-Api-Key", Other)]
    [InlineData("Authorization", "Bearer " + One)]
    [InlineData("Authorization", "bearer  " + Other)]
    public async Task Opens_WithAnyKey(string header, string value)
    {
        await using var service = await RunningService.StartAsync($"--Lede:ApiKeys={One},{Other}");

        using var answer = await service.GetAsync("/article", (header, value));

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("X-None", "1")]
    [InlineData("X-Api-Key", "")]
    [InlineData("X-Api-Key", "first-key-012345678")]
    [InlineData("X-Api-Key", One + "," + Other)]
    [InlineData("Authorization", "Basic " + One)]
    [InlineData("Authorization", One)]
    public async Task Refuses_AnythingElse(string header, string value)
    {
        await using var service = await RunningService.StartAsync($"--Lede:ApiKeys={One},{Other}");
        foreach (var path in new[] { "/article", "/articles", "/metrics", "/nothing" })
        {
            using var answer = await service.GetAsync(path, (header, value));

            Assert.Equal(401, (int)answer.StatusCode);
            Assert.Equal("Bearer realm=\"Lede\"", answer.Headers.WwwAuthenticate.ToString());
            Assert.Contains("/problems/unauthorised", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi.json")]
    [InlineData("/swagger/index.html")]
    public async Task Leaves_HealthAndDescriptionOpen(string path)
    {
        await using var service = await RunningService.StartAsync($"--Lede:ApiKeys={One}");

        using var answer = await service.GetAsync(path);

        Assert.Equal(200, (int)answer.StatusCode);
    }
}
