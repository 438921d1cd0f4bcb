using System.Text;
using Lede.Benchmarks.Fuzz;
using Lede.Tests.Reading;

namespace Lede.Benchmarks.Load;

/// <summary>What the load is made of: wire copy, pages, and pages that kill other parsers.</summary>
internal sealed class SampleSet
{
    private const int Copies = 60;
    private const int PageCount = 60;
    private const int KillerBytes = 200_000;

    public SampleSet()
    {
        var corpus = new FuzzCorpus(Pages.DefaultFolder);
        var dice = new Dice(1, 0);
        Copy = [.. Enumerable.Range(0, Copies).Select(i => Sample.Of("text", "text/plain", Numbered(i, corpus.Copy(dice))))];
        Page = [.. Enumerable.Range(0, PageCount).Select(_ => Sample.Of("page", "text/html", corpus.WholePage(dice)))];
        Killers = [.. KillerPages.All.Select(killer => Sample.Of("killer", "text/html", Sized(killer)))];
    }

    public IReadOnlyList<Sample> Copy { get; }

    public IReadOnlyList<Sample> Page { get; }

    public IReadOnlyList<Sample> Killers { get; }

    // Every text differs from every other, so that an answer given to the wrong request shows.
    private static byte[] Numbered(int number, byte[] copy) => [.. Encoding.UTF8.GetBytes(FormattableString.Invariant($"Story {number} begins.\n\n")), .. copy];

    private static byte[] Sized(KillerPage killer)
    {
        var page = killer.Bytes(killer.Count);
        return page.Length <= KillerBytes ? page : killer.Bytes(Math.Max(1, (int)((long)killer.Count * KillerBytes / page.Length)));
    }
}
