using System.Globalization;
using System.Net;
using System.Text.Json;
using Lede.Service.Access;

namespace Lede.Service.Tests.Access;

public sealed class ClientRatesTests
{
    private const string One = "first-key-0123456789";
    private const string Other = "other-key-0123456789";

    [Theory]
    [InlineData(1, 10)]
    [InlineData(600, 10)]
    [InlineData(60_000, 1_000)]
    public void Lets_ABurstThrough(int perMinute, int burst)
    {
        using var rates = new ClientRates(perMinute);
        for (var i = 0; i < burst; i++)
            Assert.Null(rates.Take("one"));

        // Of a fast rate the bucket may have filled a little meanwhile.
        var wait = Enumerable.Range(0, 2 * burst).Select(_ => rates.Take("one")).FirstOrDefault(wait => wait is not null);
        Assert.NotNull(wait);
        Assert.InRange(wait.Value.TotalSeconds, 0, 60.0 / perMinute + 0.1);
        Assert.Null(rates.Take("other"));
    }

    [Fact]
    public async Task Refuses_OneClientAndAnswersTheOthers()
    {
        await using var service = await RunningService.StartAsync($"--Lede:ApiKeys={One},{Other}", "--Lede:Limits:MaxRate=2");
        for (var i = 0; i < 10; i++)
        {
            using var within = await service.GetAsync("/article", ("X-Api-Key", One));
            Assert.Equal(200, (int)within.StatusCode);
        }

        using var beyond = await service.GetAsync("/article", ("X-Api-Key", One));
        Assert.Equal(429, (int)beyond.StatusCode);
        Assert.InRange(int.Parse(beyond.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 30);
        using var problem = JsonDocument.Parse(await beyond.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("/problems/too-many-requests", problem.RootElement.GetProperty("type").GetString());
        Assert.Equal("MaxRate", problem.RootElement.GetProperty("limit").GetString());
        Assert.Equal(2, problem.RootElement.GetProperty("allowed").GetInt32());

        using var other = await service.GetAsync("/article", ("X-Api-Key", Other));
        Assert.Equal(200, (int)other.StatusCode);
        using var health = await service.GetAsync("/health/live");
        Assert.Equal(200, (int)health.StatusCode);
    }

    [Fact]
    public async Task Counts_GuessesAtKeys()
    {
        await using var service = await RunningService.StartAsync($"--Lede:ApiKeys={One}", "--Lede:Limits:MaxRate=1");
        var statuses = new List<int>();
        for (var i = 0; i < 11; i++)
        {
            using var answer = await service.GetAsync("/article", ("X-Api-Key", FormattableString.Invariant($"guess-{i}-0123456789")));
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(401, 10), 429], statuses);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2::", "20010DB800010002")]
    public void Names_AClientByWhatItCannotChange(string address, string name) => Assert.Equal(name, ClientName.OfAddress(IPAddress.Parse(address)));
}
