using Lede.Extraction.Learnt;

namespace Lede.Tests.Extraction;

public sealed class NameWordsTests
{
    [Theory]
    [InlineData("entry-content", "entry content entry-content")]
    [InlineData("  postBody  main ", "post body postbody main")]
    [InlineData("col-md-12", "col md col-md-0")]
    [InlineData("article__text_block", "article text block article--text-block")]
    [InlineData("x", "")]
    [InlineData("", "")]
    public void Words_OfNames(string names, string expected)
    {
        var found = new List<string>();
        var words = new NameWords(names);
        while (words.MoveNext())
        {
            found.Add(NameWords.Normalise(words.Current));
            Assert.Equal(WordHash.Of(found[^1]), words.Hash);
        }

        Assert.Equal(expected, string.Join(' ', found));
    }
}
