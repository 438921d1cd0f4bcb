using System.Buffers;

namespace Lede.Annotation.Dates;

/// <summary>The tokens of a text. Reading outside answers an unknown token, so that rules may look ahead without bounds.</summary>
internal sealed class TokenList(string text, Token[] tokens, int count) : IDisposable
{
    private static readonly Token Nothing = new(0, 0, 0, WordClass.Break, false, false);

    public string Text => text;

    public int Count => count;

    public Token this[int index] => (uint)index < (uint)count ? tokens[index] : Nothing;

    public WordClass Class(int index) => (uint)index < (uint)count ? tokens[index].Class : WordClass.Break;

    public bool IsMark(int index, char mark) => (uint)index < (uint)count && tokens[index].Is(mark);

    /// <summary>The token follows its neighbour without white space.</summary>
    public bool Glued(int index) => (uint)index < (uint)count && !tokens[index].Spaced;

    /// <summary>The word as written.</summary>
    public ReadOnlySpan<char> Word(int index) => (uint)index < (uint)count ? text.AsSpan(tokens[index].Start, tokens[index].Length)
        : default;

    /// <summary>All letters of the word are upper case.</summary>
    public bool IsUpper(int index)
    {
        foreach (var letter in Word(index))
        {
            if (!char.IsUpper(letter))
                return false;
        }

        return true;
    }

    /// <summary>Index past a hyphen that joins two words, or <paramref name="index"/> itself.</summary>
    public int SkipHyphen(int index) => IsMark(index, '-') && Glued(index) && Glued(index + 1) ? index + 1 : index;

    /// <summary>The same for a hyphen or a slash, as between the parts of "23/Sep/2020".</summary>
    public int SkipDateMark(int index) => IsMark(index, '/') && Glued(index) && Glued(index + 1) ? index + 1 : SkipHyphen(index);

    public void Dispose() => ArrayPool<Token>.Shared.Return(tokens);
}
