using System.Buffers.Text;
using System.IO.Compression;
using System.IO.Hashing;
using Microsoft.Extensions.Primitives;

namespace Lede.Service.Representations;

/// <summary>The bytes of an answer in one coding, with the header values that go with them, made once.</summary>
internal sealed class CodedBody
{
    private CodedBody(byte[] bytes, string tag, StringValues contentEncoding)
    {
        Bytes = bytes;
        Tag = tag;
        ETag = tag;
        ContentEncoding = contentEncoding;
    }

    public byte[] Bytes { get; }

    /// <summary>Strong entity tag with its quotation marks; differs from coding to coding, as RFC 9110 § 8.8.3.3 asks.</summary>
    public string Tag { get; }

    /// <summary><see cref="Tag"/> as a header value.</summary>
    public StringValues ETag { get; }

    /// <summary>Content-Encoding; empty for plain bytes.</summary>
    public StringValues ContentEncoding { get; }

    /// <summary>The bytes in a coding.</summary>
    public static CodedBody Of(byte[] plain, ContentCoding coding)
    {
        // Chance never makes two versions of an article share a tag of 128 bits, and nobody gains by forging one. A cryptographic hash would load
        // OpenSSL at every start: 3 MB and some milliseconds.
        var hash = Base64Url.EncodeToString(XxHash128.Hash(plain));
        return coding switch
        {
            ContentCoding.Brotli => new(Compress(plain, into => new BrotliStream(into, CompressionLevel.SmallestSize)), $"\"{hash}-br\"", "br"),
            ContentCoding.Gzip => new(Compress(plain, into => new GZipStream(into, CompressionLevel.SmallestSize)), $"\"{hash}-gz\"", "gzip"),
            _ => new(plain, $"\"{hash}\"", default),
        };
    }

    private static byte[] Compress(byte[] plain, Func<Stream, Stream> coder)
    {
        using var memory = new MemoryStream();
        using (var stream = coder(memory))
            stream.Write(plain);
        return memory.ToArray();
    }
}
