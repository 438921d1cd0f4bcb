using System.Text;

namespace Lede.Reading;

/// <summary>Bytes to wire copy.</summary>
internal static class CopyReader
{
    public static Copy Read(ArticleSource source) =>
        new(Encoding.UTF8.GetString(source.Bytes.Span).ReplaceLineEndings("\n"), new CharsetEvidence("utf-8", "utf8"));
}
