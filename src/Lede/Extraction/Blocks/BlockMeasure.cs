using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lede.Extraction.Learnt;

namespace Lede.Extraction.Blocks;

/// <summary>Measures a block's characters. The beginning is read letter by letter, the rest only counted: a long block is recognised by its length.</summary>
internal sealed class BlockMeasure(WordOdds words)
{
    // Dates, prices and figures show at the beginning.
    private const int DigitCharacters = 64;

    // Scripts without spaces stand in this range: ideographs, kana, syllables.
    private const char FirstDense = '\u2E80', LastDense = '\uD7FF';

    private readonly char[] _room = new char[HeadWords.Room];

    public static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) && text.Length > 1)
                return true;
        }

        return false;
    }

    public void Fill(ref TextBlock block, ReadOnlySpan<char> text)
    {
        Head(ref block, text);
        var (gaps, stops, mayBeDense) = Gaps(text);
        var dense = mayBeDense && text.ContainsAnyInRange(FirstDense, LastDense) ? WithoutSpaces(text) : 0;
        block.Words = gaps + 1 + dense / 2;
        stops += dense > 0 ? text.Count('、') + text.Count('。') + text.Count('，') : 0;
        block.Punctuation = (byte)Math.Min(255, stops * 512 / (block.Words + 2));
        block.Ending = Ending(text[^1]);
        block.Hash = HashOf(text);
    }

    private void Head(ref TextBlock block, ReadOnlySpan<char> text)
    {
        int upper = 0, capitals = 0, sum = 0, worst = WordOdds.Neutral;
        var head = new HeadWords(text, _room);
        while (head.MoveNext())
        {
            int odds = words[head.Hash];
            sum += odds - WordOdds.Neutral;
            worst = Math.Min(worst, odds);
            upper += head.IsCapitalised ? 1 : 0;
            capitals += head.IsCapitals ? 1 : 0;
        }

        block.WordOdds = (byte)Math.Clamp(WordOdds.Neutral + sum / 2, 0, 255);
        block.WorstWord = (byte)worst;
        block.PhraseOdds = head.Count is > 0 and <= HeadWords.PhraseWords ? words[head.Phrase] : WordOdds.Neutral;
        block.Capitalised = Share(upper, head.Count);
        block.Capitals = Share(capitals, head.Count);
        block.Digits = Share(Digits(text[..Math.Min(text.Length, DigitCharacters)]), Math.Min(text.Length, DigitCharacters));
    }

    // Spaces and line ends, commas and stops, and whether any character may be of a script without spaces: one pass for all of them.
    private static (int Gaps, int Stops, bool MayBeDense) Gaps(ReadOnlySpan<char> text)
    {
        int gaps = 0, stops = 0, at = 0;
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        var highest = Vector256<ushort>.Zero;
        for (; at + Vector256<ushort>.Count <= characters.Length; at += Vector256<ushort>.Count)
        {
            var vector = Vector256.Create(characters[at..]);
            highest = Vector256.Max(highest, vector);
            gaps += BitOperations.PopCount((Equal(vector, ' ') | Equal(vector, '\n')).ExtractMostSignificantBits());
            stops += BitOperations.PopCount((Equal(vector, ',') | Equal(vector, '.')).ExtractMostSignificantBits());
        }

        var mayBeDense = Vector256.GreaterThanOrEqualAny(highest, Vector256.Create((ushort)FirstDense));
        for (; at < text.Length; at++)
        {
            var c = text[at];
            gaps += c is ' ' or '\n' ? 1 : 0;
            stops += c is ',' or '.' ? 1 : 0;
            mayBeDense |= c >= FirstDense;
        }

        return (gaps, stops, mayBeDense);
    }

    private static Vector256<ushort> Equal(Vector256<ushort> vector, char c) => Vector256.Equals(vector, Vector256.Create((ushort)c));

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        var at = 0;
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        for (; at + Vector128<ushort>.Count <= characters.Length; at += Vector128<ushort>.Count)
        {
            var digits = Vector128.LessThan(Vector128.Create(characters[at..]) - Vector128.Create((ushort)'0'), Vector128.Create((ushort)10));
            count += BitOperations.PopCount(digits.ExtractMostSignificantBits());
        }

        for (; at < text.Length; at++)
            count += char.IsAsciiDigit(text[at]) ? 1 : 0;
        return count;
    }

    private static int WithoutSpaces(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0E7F') ? 1 : 0;
        return count;
    }

    // In the order in which endings speak for running text.
    private static byte Ending(char c) => c switch
    {
        '.' or '。' => 250,
        '?' or '!' or '？' or '！' or '؟' => 200,
        '"' or '”' or '’' or '\'' or '»' or '」' => 180,
        ':' or '：' => 160,
        ';' or ',' => 150,
        ')' or ']' => 120,
        '…' => 60,
        '›' or '→' or '>' or '|' => 20,
        _ when char.IsAsciiDigit(c) => 80,
        _ when char.IsLetter(c) => 100,
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol => 30,
        _ => 90,
    };

    private static uint HashOf(ReadOnlySpan<char> text)
    {
        // Two halves side by side: each step of one waits for the step before it.
        const ulong Prime = 0xFF51AFD7ED558CCDul;
        var hash = 0x9E3779B97F4A7C15ul ^ (uint)text.Length;
        var other = Prime;
        var eights = MemoryMarshal.Cast<char, ulong>(text);
        var at = 0;
        for (; at + 1 < eights.Length; at += 2)
        {
            hash = (hash ^ eights[at]) * Prime ^ hash >> 29;
            other = (other ^ eights[at + 1]) * Prime ^ other >> 29;
        }

        foreach (var c in text[(at * 4)..])
            hash = (hash ^ c) * Prime;
        hash ^= other * Prime;
        return (uint)(hash >> 32) ^ (uint)hash;
    }

    private static byte Share(int part, int whole) => (byte)(whole == 0 ? 0 : part * 255 / whole);
}
