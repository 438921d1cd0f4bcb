using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lede.Annotation;

/// <summary>A linear-chain model over labels: one row of weights a feature, one weight a pair of neighbouring labels.</summary>
internal sealed class NameModel
{
    /// <summary>Labels: outside, then first and inner token of each <see cref="NameKind"/>; the eighth column only fills the vector.</summary>
    public const int Labels = 7;

    /// <summary>Rows of weights, a power of two; more did not score better in cross-validation.</summary>
    public const int Size = 1 << 16;

    private const int Columns = 8;
    private static readonly Lazy<NameModel> Shared = new(() => Load(ListFile.Open("names.model")));

    private readonly short[] _weights;
    private readonly int[] _transitions;

    private NameModel(short[] weights, int[] transitions)
    {
        _weights = weights;
        _transitions = transitions;
    }

    /// <summary>The embedded model, read on first use.</summary>
    public static NameModel Default => Shared.Value;

    /// <summary>Reads the form that <see cref="Write"/> writes: a line of text that says what trained it, transitions as 16-bit, weights as 8-bit numbers.</summary>
    public static NameModel Load(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        while (reader.ReadByte() != '\n')
        {
        }

        var transitions = new int[Labels * Labels];
        for (var i = 0; i < transitions.Length; i++)
            transitions[i] = reader.ReadInt16();
        var bytes = reader.ReadBytes(Size * Labels);
        var weights = new short[Size * Columns];
        for (var i = 0; i < bytes.Length; i++)
            weights[i / Labels * Columns + i % Labels] = (sbyte)bytes[i];
        return new NameModel(weights, transitions);
    }

    public static void Write(Stream stream, string source, ReadOnlySpan<short> transitions, ReadOnlySpan<sbyte> weights)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(System.Text.Encoding.UTF8.GetBytes(source + "\n"));
        foreach (var weight in transitions)
            writer.Write(weight);
        writer.Write(MemoryMarshal.AsBytes(weights));
    }

    /// <summary>Sums the weights of a token's features into one score a label.</summary>
    public void Score(ReadOnlySpan<int> features, Span<int> scores)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_weights);
        var sum = Vector128<short>.Zero;
        foreach (var feature in features)
            sum += Vector128.LoadUnsafe(ref first, (nuint)(uint)feature * Columns);
        for (var label = 0; label < Labels; label++)
            scores[label] = sum[label];
    }

    /// <summary>The best sequence of labels for token scores laid end to end; <paramref name="back"/> has room for as many.</summary>
    public void Decode(Span<int> scores, Span<byte> back, Span<byte> labels)
    {
        var count = labels.Length;
        for (var label = 0; label < Labels; label++)
            scores[label] += IsInner(label) ? Forbidden : 0;
        for (var t = 1; t < count; t++)
        {
            var previous = scores.Slice((t - 1) * Labels, Labels);
            for (var label = 0; label < Labels; label++)
            {
                var (best, from) = (int.MinValue, 0);
                for (var p = 0; p < Labels; p++)
                {
                    var score = previous[p] + _transitions[p * Labels + label];
                    if (score > best)
                        (best, from) = (score, p);
                }

                scores[t * Labels + label] += best;
                back[t * Labels + label] = (byte)from;
            }
        }

        var at = 0;
        for (var label = 1; label < Labels; label++)
            at = scores[(count - 1) * Labels + label] > scores[(count - 1) * Labels + at] ? label : at;
        for (var t = count - 1; t >= 0; t--)
        {
            labels[t] = (byte)at;
            at = t > 0 ? back[t * Labels + at] : 0;
        }
    }

    /// <summary>Whether a label continues a name, which only its own kind may precede.</summary>
    public static bool IsInner(int label) => label > 0 && label % 2 == 0;

    /// <summary>Whether one label may follow another.</summary>
    public static bool MayFollow(int previous, int label) => !IsInner(label) || previous == label || previous == label - 1;

    /// <summary>A score no path recovers from.</summary>
    public const int Forbidden = -20_000;
}
