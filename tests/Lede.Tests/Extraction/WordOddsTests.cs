using Lede.Extraction.Learnt;

namespace Lede.Tests.Extraction;

public sealed class WordOddsTests
{
    // Undoes the multiplication by which the table spreads hashes.
    private const uint Inverse = 0x0E8B2F51;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(50_000)]
    public void Gives_WhatADictionaryGives(int count)
    {
        var random = new Random(count);
        var words = new Dictionary<uint, byte>();
        while (words.Count < count)
            words[(uint)random.NextInt64(1L << 32)] = (byte)random.Next(256);
        var odds = new WordOdds(words);

        Assert.All(words, word => Assert.Equal(word.Value, odds[word.Key]));
        for (var i = 0; i < 200_000; i++)
        {
            var hash = (uint)random.NextInt64(1L << 32);
            Assert.Equal(words.GetValueOrDefault(hash, WordOdds.Neutral), odds[hash]);
        }
    }

    [Fact]
    public void Tells_HashesApart_ThatDifferInTheirFirstBitsOnly()
    {
        var words = new Dictionary<uint, byte>();
        for (uint high = 0; high < 256; high += 2)
            words[((high << 24) | 0x123456) * Inverse] = 200;
        var odds = new WordOdds(words);

        for (uint high = 0; high < 256; high++)
            Assert.Equal(high % 2 == 0 ? 200 : WordOdds.Neutral, odds[((high << 24) | 0x123456) * Inverse]);
    }
}
