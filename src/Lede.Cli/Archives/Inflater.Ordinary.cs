using System.Buffers.Binary;

namespace Lede.Cli.Archives;

internal sealed partial class Inflater
{
    private const int MostLiterals = 3; // of one refill

    // Literals and copies with everything at hand, as long as the input is; whatever else comes, errors among it, is left to the caller.
    private void DecodeOrdinary(int until)
    {
        var coded = input.Available;
        var (bits, count, at, read) = (_bits, _count, _at, 0);
        while (at < until && coded.Length - read >= sizeof(ulong))
        {
            Fill(coded[read..], ref bits, ref count, ref read);
            var entry = _literals.Find(bits);
            for (var literals = 0; (entry & HuffmanTable.KindMask) == HuffmanTable.Literal && literals < MostLiterals; literals++)
            {
                _window[at++] = (byte)HuffmanTable.ValueOf(entry);
                Drop(HuffmanTable.LengthOf(entry), ref bits, ref count);
                entry = _literals.Find(bits);
            }

            if ((entry & HuffmanTable.KindMask) == HuffmanTable.Literal)
                continue;
            if ((entry & HuffmanTable.KindMask) != HuffmanTable.Copy || coded.Length - read < sizeof(ulong))
                break;
            Fill(coded[read..], ref bits, ref count, ref read);
            var (rest, left) = (bits, count);
            var length = TakeValue(entry, ref rest, ref left);
            var far = _distances.Find(rest);
            var distance = TakeValue(far, ref rest, ref left);
            if ((far & HuffmanTable.KindMask) != HuffmanTable.Copy || distance > at)
                break;
            (bits, count) = (rest, left);
            Repeat(at, distance, length);
            at += length;
        }

        input.Advance(read);
        (_bits, _count, _at) = (bits, count, at);
    }

    // At least 56 bits.
    private static void Fill(ReadOnlySpan<byte> coded, ref ulong bits, ref int count, ref int read)
    {
        bits |= BinaryPrimitives.ReadUInt64LittleEndian(coded) << count;
        read += (63 - count) >> 3;
        count |= 56;
    }

    private static void Drop(int taken, ref ulong bits, ref int count)
    {
        bits >>= taken;
        count -= taken;
    }

    private static int TakeValue(uint entry, ref ulong bits, ref int count)
    {
        Drop(HuffmanTable.LengthOf(entry), ref bits, ref count);
        var extra = HuffmanTable.ExtraBitsOf(entry);
        var value = HuffmanTable.ValueOf(entry) + ((int)bits & ((1 << extra) - 1));
        Drop(extra, ref bits, ref count);
        return value;
    }
}
