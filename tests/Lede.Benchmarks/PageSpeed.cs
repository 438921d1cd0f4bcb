using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser;
using Lede.Reading;

namespace Lede.Benchmarks;

/// <summary>Pages per second of our parts and of the peers, on the same pages, alternated, one thread.</summary>
internal static class PageSpeed
{
    private const int Rounds = 7;
    private const int SlowRounds = 2; // the peers that take ten seconds a pass

    public static int Run(string folder)
    {
        var pages = Pages.Load(folder);
        var megabytes = pages.Sum(page => (double)page.Length) / 1e6;
        Contender floor = new("floor: decode, scan once", Floor), read = new("Lede: bytes to Page", Read), whole = new("Lede: bytes to Article", Whole),
            dom = new("AngleSharp: default DOM", Dom), smart = new("SmartReader: whole", Smart);
        Contender[] all = [floor, read, whole, dom, smart];
        foreach (var contender in all.Take(4))
            contender.Run(pages[0]);
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var contender in all.Where(contender => contender != smart || round < SlowRounds))
                contender.Pass(pages);
        }

        Console.WriteLine($"{pages.Count} pages, {megabytes:0.0} MB");
        foreach (var contender in all)
        {
            Console.WriteLine($"{contender.Name,-26} {pages.Count / contender.Seconds,9:N0} pages/s {megabytes / contender.Seconds,7:N0} MB/s"
                + $"  {contender.Seconds / floor.Seconds,7:0.0} x floor  {smart.Seconds / contender.Seconds,6:0.0} x SmartReader  {dom.Seconds / contender.Seconds,5:0.0} x AngleSharp");
        }

        foreach (var contender in new[] { read, whole })
            Console.WriteLine($"{contender.Name,-26} {contender.Allocated(pages) / 1000:N1} kB allocated a page (median); two threads {contender.Scaling(pages):0.00} x one");
        return 0;
    }

    private static int Floor(byte[] page)
    {
        var characters = ArrayPool<char>.Shared.Rent(page.Length);
        var length = Encoding.UTF8.GetChars(page, characters);
        var tags = 0;
        var rest = characters.AsSpan(0, length);
        for (var at = rest.IndexOfAny('<', '&'); at >= 0; at = rest.IndexOfAny('<', '&'), tags++)
            rest = rest[(at + 1)..];
        ArrayPool<char>.Shared.Return(characters);
        return tags;
    }

    private static int Read(byte[] page)
    {
        using var read = PageReader.Read(new ArticleSource(page), new ParserLimits(), default).Page;
        return read?.Count ?? 0;
    }

    private static readonly ArticleParser Parser = new();
    private static readonly ParserOptions NoAnnotation = new() { Annotate = false };

    private static int Whole(byte[] page) =>
        Parser.Parse(new ArticleSource(page) { MediaType = "text/html" }, NoAnnotation).Article?.Text.Length ?? 0;

    private static int Dom(byte[] page)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));
        return document.All.Length;
    }

    private static int Smart(byte[] page)
    {
        using var reader = new SmartReader.Reader("https://example.com/", Encoding.UTF8.GetString(page));
        return reader.GetArticle().TextContent.Length;
    }
}
