using System.Diagnostics;
using System.Globalization;
using Lede.Writing;

namespace Lede.Benchmarks.Bulk;

/// <summary>Pages a second of <c>lede parse</c> over an archive beside the parser in this process, on the same cores in one run; its memory, and how
/// its time grows with the number of records.</summary>
internal static class BulkSpeed
{
    public const int DefaultRecords = 20_000;

    private const double Floor = 0.85;
    private const double MostMegabytes = 300;
    // Time a record of an archive four times as long, beside the shorter one's: its start weighs less, its memory is no larger.
    private const double MostGrowth = 1.1;

    public static int Run(int records)
    {
        var folder = Directory.CreateTempSubdirectory("lede-bulk-");
        try
        {
            var pages = Pages.Load(Pages.DefaultFolder);
            var (small, large) = (Path.Combine(folder.FullName, "quarter.warc.gz"), Path.Combine(folder.FullName, "whole.warc.gz"));
            BulkArchive.Write(small, pages, records / 4);
            BulkArchive.Write(large, pages, records);
            var parsing = InProcess(pages, records, article => article.Text.Length);
            var writing = InProcess(pages, records, article => ArticleJson.Write(article).Length);
            var quarter = BulkRun.Of(small);
            var whole = BulkRun.Of(large);
            if (quarter.Lines != records / 4 || whole.Lines != records)
                throw new InvalidOperationException(FormattableString.Invariant($"{whole.Lines} lines of {records} records"));
            var growth = whole.Time.TotalSeconds / records / (quarter.Time.TotalSeconds / (records / 4));
            var ratio = parsing.Time / whole.Time;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {records:N0} records, {new FileInfo(large).Length / 1e6:N0} MB gzipped, {Environment.ProcessorCount} cores
                parser in process    {records / parsing.Time.TotalSeconds,7:N0} pages a second, {parsing.CpuTime.TotalMilliseconds / records:N2} ms of a core a page
                  and JSON           {records / writing.Time.TotalSeconds,7:N0}                 {writing.CpuTime.TotalMilliseconds / records:N2}
                lede parse           {records / whole.Time.TotalSeconds,7:N0}                 {whole.CpuTime.TotalMilliseconds / records:N2}; {ratio:N2} of the parser's pages a second, {writing.Time / whole.Time:N2} of parser and JSON, start and output file included (at least {Floor:N2} of the parser); by processor time {parsing.CpuTime / whole.CpuTime:N2} and {writing.CpuTime / whole.CpuTime:N2}
                cores of that        {whole.CpuTime / whole.Time,7:N2}
                output               {whole.OutputBytes / 1e3 / records,7:N1} kB a record, of {new FileInfo(large).Length / 1e3 / records:N1} kB in the archive
                resident memory      {whole.PeakMegabytes,7:N0} MB at its peak (at most {MostMegabytes:N0}); {whole.FirstHalfMegabytes:N0} MB in the first half of the run, {whole.SecondHalfMegabytes:N0} MB in the second, {quarter.PeakMegabytes:N0} MB with a quarter of the records
                time a record        {growth,7:N2} times that with a quarter of the records (at most {MostGrowth:N2})
                """));
            return ratio >= Floor && whole.PeakMegabytes <= MostMegabytes && growth <= MostGrowth ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Compiled and warm, and with nothing to read or write.
    private static (TimeSpan Time, TimeSpan CpuTime) InProcess(IReadOnlyList<byte[]> pages, int records, Func<Article, int> use)
    {
        var parser = new ArticleParser();
        Parallel.For(0, pages.Count, Options, Parse);
        var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        Parallel.For(0, records, Options, Parse);
        return (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu);

        void Parse(int page)
        {
            var result = parser.Parse(new ArticleSource(pages[page % pages.Count]) { MediaType = "text/html" });
            if (result.IsArticle)
                use(result.Article);
        }
    }

    private static ParallelOptions Options => new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
}
