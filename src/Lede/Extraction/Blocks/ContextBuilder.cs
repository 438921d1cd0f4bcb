using System.Buffers;
using Lede.Extraction.Learnt;
using Lede.Reading;

namespace Lede.Extraction.Blocks;

/// <summary>Makes the contexts of a page's text, each element's once, and only those that hold text.</summary>
internal sealed class ContextBuilder : IDisposable
{
    // The parent of the outermost element.
    private static readonly BlockContext Outside = new() { Parent = -1 };

    private readonly Page _page;
    private readonly WordOdds _odds;

    // 1 + context of an element; 0 where there is none yet. Only elements the segmenter has met are valid.
    private readonly int[] _of;
    private readonly int[] _path;
    private readonly AttributeReadings<NamesRead> _values;

    // Values of several names have most of them in common.
    private readonly AttributeReadings<NamesRead> _names;
    private Pooled<BlockContext> _contexts = new(256);

    public ContextBuilder(Page page, WordOdds odds)
    {
        (_page, _odds) = (page, odds);
        _of = ArrayPool<int>.Shared.Rent(page.Count);
        _path = ArrayPool<int>.Shared.Rent(page.Count);
        (_values, _names) = (new AttributeReadings<NamesRead>(page), new AttributeReadings<NamesRead>(page));
    }

    public ref Pooled<BlockContext> Contexts => ref _contexts;

    /// <summary>Called for each element before any text below it.</summary>
    public void Meet(int element) => _of[element] = 0;

    public int Of(int element)
    {
        var depth = 0;
        var at = element;
        for (; at >= 0 && _of[at] == 0; at = _page.Parent(at))
            _path[depth++] = at;
        var context = at < 0 ? -1 : _of[at] - 1;
        while (depth > 0)
        {
            var node = _path[--depth];
            context = Make(node, context);
            _of[node] = context + 1;
        }

        return context;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_of);
        ArrayPool<int>.Shared.Return(_path);
        _values.Dispose();
        _names.Dispose();
    }

    private int Make(int node, int parentIndex)
    {
        ref var context = ref _contexts.Add();
        (context.Node, context.Parent, context.First, context.Wider) = (node, parentIndex, int.MaxValue, -1);
        ref readonly var parent = ref parentIndex < 0 ? ref Outside : ref _contexts[parentIndex];
        var (best, worst, style) = Names(node);
        var own = Math.Clamp(best + worst - WordOdds.Neutral, 0, 255);
        context.Odds = (byte)own;
        context.Style = style * 31 + (parent.Style & 0xFFFF);
        context.Marks = parent.Marks | ElementMarks.Of(_page, node);
        if (parentIndex < 0)
        {
            (context.Best, context.Worst, context.NearBest, context.NearWorst, context.Sum) =
                ((byte)own, (byte)own, (byte)own, (byte)own, (byte)own);
        }
        else
        {
            context.Depth = (byte)Math.Min(255, parent.Depth + 1);
            context.Best = (byte)Math.Max(parent.Best, own);
            context.Worst = (byte)Math.Min(parent.Worst, own);
            context.Sum = (byte)Math.Clamp(parent.Sum + own - WordOdds.Neutral, 0, 255);
            Near(ref context, parent, own);
        }

        return _contexts.Count - 1;
    }

    private void Near(ref BlockContext context, in BlockContext parent, int own)
    {
        int best = Math.Max(own, parent.Odds), worst = Math.Min(own, parent.Odds);
        if (parent.Parent >= 0)
        {
            var third = _contexts[parent.Parent].Odds;
            (best, worst) = (Math.Max(best, third), Math.Min(worst, third));
        }

        (context.NearBest, context.NearWorst) = ((byte)best, (byte)worst);
    }

    // Best and worst odds among the words that name the element, and a hash of its tag and class.
    private (int Best, int Worst, uint Style) Names(int node)
    {
        int best = WordOdds.Neutral, worst = WordOdds.Neutral;
        var style = (uint)_page.Tag(node) * 0x9E3779B1u;
        var count = _page.AttributeCount(node);
        for (var i = 0; i < count; i++)
        {
            var name = _page.AttributeNameAt(node, i);
            if (!ElementNames.Names(name))
                continue;
            var said = Names(_page.AttributeSliceAt(node, i));
            (best, worst) = (Math.Max(best, said.Best), Math.Min(worst, said.Worst));
            if (name == AttributeName.Class)
                style = (style ^ said.Hash) * 16777619;
        }

        return (best, worst, style);
    }

    private NamesRead Names(PageSlice value)
    {
        if (value.Length == 0)
            return NamesRead.None;
        ref var reading = ref _values.Find(value, out var isKnown);
        if (!isKnown)
            reading = Split(value);
        return reading;
    }

    private NamesRead Split(PageSlice value)
    {
        var read = NamesRead.None;
        for (var rest = value; rest.Length > 0;)
        {
            var space = _page[rest].IndexOfAnyInRange('\0', ' ');
            var length = space < 0 ? rest.Length : space;
            if (length > 0)
                read = read.With(Name(rest with { Length = length }));
            rest = space < 0 ? default : new PageSlice(rest.Start + length + 1, rest.Length - length - 1);
        }

        return read;
    }

    private NamesRead Name(PageSlice name)
    {
        ref var reading = ref _names.Find(name, out var isKnown);
        if (!isKnown)
            reading = Read(name);
        return reading;
    }

    private NamesRead Read(PageSlice name)
    {
        int best = WordOdds.Neutral, worst = WordOdds.Neutral;
        var hash = WordHash.Start;
        var words = new NameWords(_page[name]);
        while (words.MoveNext())
        {
            int odds = _odds[words.Hash];
            (best, worst) = (Math.Max(best, odds), Math.Min(worst, odds));
            hash = (hash ^ words.Hash) * 16777619;
        }

        return new NamesRead((byte)best, (byte)worst, hash);
    }

    private readonly record struct NamesRead(byte Best, byte Worst, uint Hash)
    {
        public static NamesRead None => new(WordOdds.Neutral, WordOdds.Neutral, WordHash.Start);

        public NamesRead With(in NamesRead next) =>
            new(Math.Max(Best, next.Best), Math.Min(Worst, next.Worst), (Hash ^ next.Hash) * 16777619);
    }
}
