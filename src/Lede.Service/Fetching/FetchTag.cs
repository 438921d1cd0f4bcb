using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;
using Lede.Service.Representations;
using Microsoft.Extensions.Primitives;

namespace Lede.Service.Fetching;

/// <summary>The entity tag of a fetched article: says in which form it was answered, of which page and from where, and how to ask its source whether it
/// has changed. Weak, for the answer also tells the time of the fetch. At most 400 characters.</summary>
/// <param name="Form">Hash of everything but the page that decides what the answer looks like.</param>
/// <param name="Place">Hash of the address that answered: its validator means nothing to another.</param>
/// <param name="Content">Hash of the page's bytes.</param>
/// <param name="Source">The source's validator; <c>null</c> when it gave none: then only the page itself tells whether it has changed.</param>
internal sealed record FetchTag(ulong Form, ulong Place, UInt128 Content, SourceValidator? Source)
{
    private const int HashBytes = 8 + 8 + 16;

    // Of so many bytes in Base64.
    private const int HashLength = 43;

    /// <summary>The tag of a page in a form.</summary>
    public static FetchTag Of(FetchedPage page, ulong form) => new(form, HashOf(page.From.Url), XxHash128.HashToUInt128(page.Bytes.Span), page.Validator);

    /// <summary>The first tag of that form in the header; <c>null</c> when there is none.</summary>
    /// <param name="ifNoneMatch">Values of <c>If-None-Match</c>.</param>
    /// <param name="form">See <see cref="Form"/>.</param>
    public static FetchTag? Find(StringValues ifNoneMatch, ulong form)
    {
        foreach (var line in ifNoneMatch)
        {
            foreach (var element in new HeaderList(line))
            {
                if (Read(element) is { } tag && tag.Form == form)
                    return tag;
            }
        }

        return null;
    }

    /// <summary>Whether two answers tell the same article.</summary>
    public bool IsOfTheSame(FetchTag? other) => other is not null && this with { Source = null } == other with { Source = null };

    public static ulong HashOf(string text) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text));

    public static ulong HashOf(Uri url) => HashOf(url.AbsoluteUri);

    /// <summary>As the header ETag has it.</summary>
    public override string ToString()
    {
        Span<byte> hashes = stackalloc byte[HashBytes];
        BinaryPrimitives.WriteUInt64BigEndian(hashes, Form);
        BinaryPrimitives.WriteUInt64BigEndian(hashes[8..], Place);
        BinaryPrimitives.WriteUInt128BigEndian(hashes[16..], Content);
        return $"W/\"{Base64Url.EncodeToString(hashes)}{Source?.Encode()}\"";
    }

    private static FetchTag? Read(ReadOnlySpan<char> element)
    {
        var tag = element.StartsWith("W/", StringComparison.Ordinal) ? element[2..] : element;
        if (tag.Length < HashLength + 2 || tag[0] != '"' || tag[^1] != '"' || !Base64Url.IsValid(tag[1..(HashLength + 1)]))
            return null;
        ReadOnlySpan<byte> hashes = Base64Url.DecodeFromChars(tag[1..(HashLength + 1)]);
        var source = tag[(HashLength + 1)..^1];
        return new FetchTag(
            BinaryPrimitives.ReadUInt64BigEndian(hashes),
            BinaryPrimitives.ReadUInt64BigEndian(hashes[8..]),
            BinaryPrimitives.ReadUInt128BigEndian(hashes[16..]),
            source.IsEmpty ? null : SourceValidator.Decode(source));
    }
}
