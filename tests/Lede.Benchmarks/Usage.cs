namespace Lede.Benchmarks;

internal static class Usage
{
    private const string Text = """
        Lede.Benchmarks VERB

          predict datelines IN.jsonl OUT.jsonl   predictions in the scorer's format, through the production path
        """;

    public static int Print()
    {
        Console.Error.WriteLine(Text);
        return 2;
    }
}
