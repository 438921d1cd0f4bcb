using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lede.Service.Tests;

/// <summary>The library in a container of somebody's own.</summary>
public sealed class AddLedeTests
{
    [Fact]
    public void Registers_OneParser()
    {
        using var services = new ServiceCollection().AddLede().AddLede().BuildServiceProvider();

        var parser = services.GetRequiredService<ArticleParser>();

        Assert.Same(parser, services.GetRequiredService<ArticleParser>());
        Assert.Single(services.GetServices<ArticleParser>());
        Assert.Equal("It snowed.", parser.Parse(new ArticleSource("It snowed."u8.ToArray()), cancellation: TestContext.Current.CancellationToken).Article?.Text);
    }

    [Fact]
    public void Takes_LimitsThatAreRegistered()
    {
        using var services = new ServiceCollection().AddLede().AddSingleton(Options.Create(new ParserLimits { MaxBytes = 5 })).BuildServiceProvider();

        var failure = services.GetRequiredService<ArticleParser>().Parse(new ArticleSource("It snowed."u8.ToArray()), cancellation: TestContext.Current.CancellationToken).Failure;

        Assert.Equal((ParseFailureReason.TooLarge, "MaxBytes", 5L), (failure!.Reason, failure.Limit, failure.Allowed));
    }
}
