using Lede.Extraction.Learnt;

namespace Lede.Benchmarks.Training;

/// <summary>How often a word's blocks belong to the article, domain by domain: each domain has one vote, the mean of its blocks.</summary>
internal sealed class WordCounts(double baseRate, int minDomains)
{
    // Two imaginary domains with the ordinary rate: a word seen in few domains says little.
    private const double Prior = 3;

    // A logit is 32 steps: the byte spans ± 4.
    private const double Scale = 32;

    /// <summary>What the model keys the words by.</summary>
    public Func<string, uint> Key { get; init; } = word => WordHash.Of(word);

    private readonly Dictionary<string, Dictionary<string, (double Kept, double Seen)>> _domains = new(StringComparer.Ordinal);

    public void Add(string domain, string word, double kept, double weight)
    {
        if (!_domains.TryGetValue(domain, out var words))
            _domains[domain] = words = new(StringComparer.Ordinal);
        var (k, s) = words.GetValueOrDefault(word);
        words[word] = (k + kept * weight, s + weight);
    }

    /// <summary>The words of the given domains, with the number of domains and the sum of their votes.</summary>
    public Dictionary<string, (double Votes, int Domains)> Totals(Func<string, bool> use)
    {
        var totals = new Dictionary<string, (double, int)>(StringComparer.Ordinal);
        foreach (var (_, words) in _domains.Where(domain => use(domain.Key)).OrderBy(domain => domain.Key, StringComparer.Ordinal))
        {
            foreach (var (word, (kept, seen)) in words)
            {
                var (votes, domains) = totals.GetValueOrDefault(word);
                totals[word] = (votes + kept / seen, domains + 1);
            }
        }

        return totals.Where(word => word.Value.Item2 >= minDomains).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Odds from totals, less what the domain itself gave.</summary>
    public WordOdds Odds(Dictionary<string, (double Votes, int Domains)> totals, string? without)
    {
        var own = without is null ? null : _domains.GetValueOrDefault(without);
        var result = new Dictionary<uint, byte>();
        foreach (var (word, (votes, domains)) in totals)
        {
            var (v, n) = (votes, domains);
            if (own is not null && own.TryGetValue(word, out var vote))
                (v, n) = (v - vote.Kept / vote.Seen, n - 1);
            if (n >= minDomains - 1 && Byte(v, n) is var odds && odds != WordOdds.Neutral)
                result[Key(word)] = odds;
        }

        return new WordOdds(result);
    }

    public byte Byte(double votes, int domains)
    {
        var logit = Math.Log((votes + Prior * baseRate) / (domains - votes + Prior * (1 - baseRate))) - Math.Log(baseRate / (1 - baseRate));
        return (byte)Math.Clamp(WordOdds.Neutral + (int)Math.Round(logit * Scale), 0, 255);
    }
}
