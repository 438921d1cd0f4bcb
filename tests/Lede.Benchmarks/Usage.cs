namespace Lede.Benchmarks;

internal static class Usage
{
    private const string Text = """
        Lede.Benchmarks VERB

          predict quotes IN.jsonl OUT.jsonl      quotations and their speakers
          predict coref IN.jsonl OUT.jsonl       mentions of people
          predict datelines IN.jsonl OUT.jsonl   predictions in the scorer's format, through the production path
        """;

    public static int Print()
    {
        Console.Error.WriteLine(Text);
        return 2;
    }
}
