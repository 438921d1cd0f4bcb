using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Lede.Annotation;
using Lede.Annotation.Dates;
using Lede.Annotation.People;
using Lede.Annotation.Quotes;
using Lede.Reading;
using Lede.Wire;

namespace Lede.Benchmarks;

/// <summary>Speed of all annotators together: words a second on news, growth on texts made to hurt, allocation for the user's article,
/// and the npm package <c>compromise</c> on the same news in the same run.</summary>
internal static class AnnotateSpeed
{
    private const int Repeats = 15; // the fastest counts: a machine's other work only ever adds
    private const int LargeText = 5_000_000;

    public static int Run(string texts)
    {
        var documents = File.ReadLines(texts).Where(line => line.Length > 0).Select(line => (string)JsonNode.Parse(line)!["text"]!).ToArray();
        var drafts = documents.Select(Draft).ToArray();
        var words = documents.Sum(Words);
        Parts(drafts, words); // first: it warms up what is measured as a whole
        var seconds = Best(() => Array.ForEach(drafts, draft => Annotator.Annotate(draft, default)));
        Console.WriteLine($"all annotators, {documents.Length} articles, {words:N0} words: {words / seconds:N0} words/s, {seconds * 1e9 / words:N0} ns/word");

        Allocation();
        Growth(documents);
        var peer = Compromise(documents);
        Console.WriteLine(peer is null
            ? "compromise: skipped, node or npm or its package is not to be had"
            : $"compromise, same texts: {words / peer:N0} words/s; Lede is {peer / seconds:N0} times as fast");
        return 0;
    }

    private static void Parts(Draft[] drafts, int words)
    {
        var tokens = drafts.Select(draft => Tokens.Of(draft, default)).ToArray();
        var names = drafts.Select((draft, i) => ShortNames.Complete(tokens[i], NameFinder.Find(draft, tokens[i], default))).ToArray();
        Part("tokens", i => Tokens.Of(drafts[i], default));
        Part("names", i => ShortNames.Complete(tokens[i], NameFinder.Find(drafts[i], tokens[i], default)));
        Part("quotations and people", i => Voices.Of(drafts[i], tokens[i], names[i], default));
        Part("dates", i => DateAnnotator.Annotate(drafts[i], [], default));

        void Part(string name, Action<int> annotate) =>
            Console.WriteLine($"{name,-24} {Best(() => { for (var i = 0; i < drafts.Length; i++) annotate(i); }) * 1e9 / words,8:N0} ns/word");
    }

    private static void Allocation()
    {
        var seed = Directory.GetFiles(Path.Combine(Root(), "seeds"), "*.txt")[0];
        var draft = Draft(File.ReadAllText(seed));
        Annotator.Annotate(draft, default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Annotator.Annotate(draft, default);
        Console.WriteLine($"{Path.GetFileName(seed)}: {(GC.GetAllocatedBytesForCurrentThread() - before) / 1000.0:N0} kB allocated");
    }

    // Each text is one word over and over, 5 MB of it, against as much plain news.
    private static void Growth(string[] documents)
    {
        var news = PerWord(string.Join("\n\n", documents), "\n\n", LargeText);
        Console.WriteLine($"{"5 MB of",-28} {"ns/word",8} {"against news",13} {"5 MB / 0.5 MB",14}");
        Report("news", news, news, PerWord(string.Join("\n\n", documents), "\n\n", LargeText / 10));
        foreach (var word in new[] { "“", "\"", "‘", "'", "“A", "said", "Said", "Smith", "Smith said", "Ann Lee,", "he", "15", "“x” and", "President", "(", "," })
            Report(word, PerWord(word, " ", LargeText), news, PerWord(word, " ", LargeText / 10));
    }

    private static void Report(string name, double cost, double news, double small) =>
        Console.WriteLine($"{name,-28} {cost,8:N0} {cost / news,13:0.00} {cost / small,14:0.00}");

    private static double PerWord(string unit, string gap, int length)
    {
        var text = new StringBuilder(length + unit.Length);
        while (text.Length < length)
            text.Append(unit).Append(gap);
        var draft = Draft(text.ToString());
        return Best(() => Annotator.Annotate(draft, default), length > 1_000_000 ? 2 : 4) * 1e9 / Words(text.ToString());
    }

    private static double Best(Action action, int repeats = Repeats)
    {
        var best = double.MaxValue;
        for (var i = 0; i < repeats; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static Draft Draft(string text)
    {
        var source = new ArticleSource(Encoding.UTF8.GetBytes(text));
        return WireExtractor.Extract(CopyReader.Read(source)!, source, new ParserOptions(), default);
    }

    private static double? Compromise(string[] documents)
    {
        const string Script = """
            import nlp from 'compromise';
            import { readFileSync } from 'node:fs';
            const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
            const run = list => { for (const text of list) { const doc = nlp(text); doc.people().json(); doc.places().json(); doc.organizations().json(); doc.quotations().json(); } };
            run(texts.slice(0, 3));
            const start = process.hrtime.bigint();
            run(texts);
            console.log(Number(process.hrtime.bigint() - start) / 1e9);
            """;
        return NodePeer.Run("compromise@14", Script, documents);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Lede.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Lede.slnx is in no folder above the benchmarks.");
    }
}
