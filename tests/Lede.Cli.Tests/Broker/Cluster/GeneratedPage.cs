using System.Text;

namespace Lede.Cli.Tests.Broker.Cluster;

/// <summary>Pages with an article each, none like another, and each time the same.</summary>
internal static class GeneratedPage
{
    private static readonly string[] Words =
        "minister council harbour river budget report agreement season market engineer school village bridge company law court vote storm field museum".Split(' ');

    /// <summary>A page of so many paragraphs.</summary>
    public static byte[] Of(int number, int paragraphs)
    {
        var random = new Random(number);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html><html><head><title>Report ").Append(number).Append(" of the day</title></head><body><article><h1>Report ").Append(number).Append(" of the day</h1>");
        for (var paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            page.Append("<p>The ").Append(Word(random)).Append(" of the ").Append(Word(random));
            for (var word = 0; word < 30; word++)
                page.Append(' ').Append(Word(random));
            page.Append(". \u201cWe know the ").Append(Word(random)).Append(",\u201d said Anna Weber, a ").Append(Word(random)).Append(" manager, on Monday.</p>\n");
        }

        return Encoding.UTF8.GetBytes(page.Append("</article></body></html>").ToString());
    }

    private static string Word(Random random) => Words[random.Next(Words.Length)];
}
