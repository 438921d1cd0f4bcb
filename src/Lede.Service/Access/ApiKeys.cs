using System.Security.Cryptography;
using System.Text;

namespace Lede.Service.Access;

/// <summary>The keys that open the service. Only their digests are kept, and every one is compared whole, so that the time of a comparison tells nothing.</summary>
internal sealed class ApiKeys
{
    /// <summary>Fewest characters of a key: 16 of base64 are 96 bits.</summary>
    public const int LeastLength = 16;

    /// <summary>Most characters of a key.</summary>
    public const int MostLength = 256;

    /// <summary>None: whoever asks is answered.</summary>
    public static readonly ApiKeys None = new([]);

    private readonly byte[][] _digests;

    private ApiKeys(IEnumerable<string> keys) => _digests = [.. keys.Distinct(StringComparer.Ordinal).Select(Digest)];

    /// <summary>How many there are; 0 when no key is asked for.</summary>
    public int Count => _digests.Length;

    /// <summary>Reads keys of visible ASCII; <c>null</c> when one of them is shorter, longer or has other characters.</summary>
    public static ApiKeys? Read(IReadOnlyCollection<string> written) =>
        written.All(key => key.Length is >= LeastLength and <= MostLength && !key.AsSpan().ContainsAnyExceptInRange('!', '~')) ? new ApiKeys(written) : null;

    /// <summary>Which key it is, from 0; -1 when it is none.</summary>
    public int Find(string given)
    {
        var digest = Digest(given.Length <= MostLength ? given : "");
        var found = -1;
        for (var i = 0; i < _digests.Length; i++)
        {
            if (CryptographicOperations.FixedTimeEquals(_digests[i], digest))
                found = i;
        }

        return found;
    }

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
