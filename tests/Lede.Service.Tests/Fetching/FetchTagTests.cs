using Lede.Service.Fetching;

namespace Lede.Service.Tests.Fetching;

/// <summary>The entity tag of a fetched article: there and back.</summary>
public sealed class FetchTagTests
{
    [Theory]
    [InlineData(true, "\"v1\"")]
    [InlineData(true, "W/\"a b,c\"")]
    [InlineData(false, "Sun, 09 Feb 2025 10:00:00 GMT")]
    public void Reads_WhatItWrites(bool isEntityTag, string value)
    {
        var tag = Tag(new SourceValidator(isEntityTag, value));

        Assert.Equal(tag, FetchTag.Find($"\"x\", {tag}", 1));
        Assert.Null(FetchTag.Find(tag.ToString(), 2));
    }

    [Fact]
    public void Reads_TagsWithoutAValidator() => Assert.Equal(Tag(null), FetchTag.Find(Tag(null).ToString(), 1));

    [Theory]
    [InlineData(true, "v1")]
    [InlineData(true, "*")]
    [InlineData(true, "\"a\", \"b\"")]
    [InlineData(true, "\"a\"\r\nX-Injected: b")]
    [InlineData(false, "\"v1\"")]
    [InlineData(false, "yesterday")]
    public void Drops_ValidatorsThatNoSourceWrites(bool isEntityTag, string value) =>
        Assert.Null(FetchTag.Find(Tag(new SourceValidator(isEntityTag, value)).ToString(), 1)?.Source);

    [Fact]
    public void Compares_TheArticleNotTheValidator()
    {
        Assert.True(Tag(null).IsOfTheSame(Tag(new SourceValidator(true, "\"v2\""))));
        Assert.False(Tag(null).IsOfTheSame(Tag(null) with { Content = 4 }));
        Assert.False(Tag(null).IsOfTheSame(Tag(null) with { Place = 4 }));
        Assert.False(Tag(null).IsOfTheSame(null));
    }

    private static FetchTag Tag(SourceValidator? source) => new(1, 2, 3, source);
}
