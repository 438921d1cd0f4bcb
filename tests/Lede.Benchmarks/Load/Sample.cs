using Lede.Service.Problems;
using Lede.Writing;

namespace Lede.Benchmarks.Load;

/// <summary>Something to post, with the answer that the parser in this process gives to it.</summary>
/// <param name="Kind">One word.</param>
/// <param name="MediaType">What it is posted as.</param>
/// <param name="Bytes">The body.</param>
/// <param name="Status">HTTP status of the answer.</param>
/// <param name="Answer">Body of the answer.</param>
internal sealed record Sample(string Kind, string MediaType, byte[] Bytes, int Status, byte[] Answer)
{
    // All the time in the world: what the answer is does not depend on how busy this machine is.
    private static readonly ArticleParser Parser = new(new ParserLimits { MaxTime = TimeSpan.FromMinutes(10) });

    public static Sample Of(string kind, string mediaType, byte[] bytes)
    {
        var result = Parser.Parse(new ArticleSource(bytes) { MediaType = mediaType });
        if (result.IsArticle)
            return new Sample(kind, mediaType, bytes, 200, ArticleJson.Write(result.Article));
        var problem = FailureProblem.From(result.Failure);
        return new Sample(kind, mediaType, bytes, problem.Type.Status, problem.Write());
    }
}
