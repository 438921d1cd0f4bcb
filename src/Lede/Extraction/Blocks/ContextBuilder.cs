using System.Buffers;
using Lede.Extraction.Learnt;
using Lede.Reading;

namespace Lede.Extraction.Blocks;

/// <summary>Makes the contexts of a page's text, each element's once, and only those that hold text.</summary>
internal sealed class ContextBuilder : IDisposable
{
    // Pages use a few dozen classes, made of as many names, around their text; with room for ten times as many two rarely want the same place.
    private const int Places = 512;

    private readonly Page _page;
    private readonly WordOdds _odds;

    // 1 + context of an element; 0 where there is none yet. Only elements the segmenter has met are valid.
    private readonly int[] _of;
    private readonly int[] _path;
    private readonly NamesRead[] _values;
    private readonly NamesRead[] _names;
    private Pooled<BlockContext> _contexts = new(256);

    public ContextBuilder(Page page, WordOdds odds)
    {
        (_page, _odds) = (page, odds);
        _of = ArrayPool<int>.Shared.Rent(page.Count);
        _path = ArrayPool<int>.Shared.Rent(page.Count);
        _values = ArrayPool<NamesRead>.Shared.Rent(Places);
        _names = ArrayPool<NamesRead>.Shared.Rent(Places);
        _values.AsSpan(0, Places).Clear();
        _names.AsSpan(0, Places).Clear();
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
        ArrayPool<NamesRead>.Shared.Return(_values);
        ArrayPool<NamesRead>.Shared.Return(_names);
    }

    private int Make(int node, int parentIndex)
    {
        var context = new BlockContext { Node = node, Parent = parentIndex, First = int.MaxValue, Wider = -1 };
        var parent = parentIndex < 0 ? default : _contexts[parentIndex];
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

        _contexts.Add(context);
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

    // Cards, items and paragraphs repeat their class, and classes of several names have most of them in common: what either says is kept, one a place, and
    // compared in full.
    private NamesRead Names(PageSlice value)
    {
        if (value.Length == 0)
            return new NamesRead(value, WordOdds.Neutral, WordOdds.Neutral, WordHash.Start);
        ref var place = ref Place(_values, value);
        if (!Holds(place, value))
            place = Split(value);
        return place;
    }

    private NamesRead Split(PageSlice value)
    {
        var read = new NamesRead(value, WordOdds.Neutral, WordOdds.Neutral, WordHash.Start);
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
        ref var place = ref Place(_names, name);
        if (!Holds(place, name))
            place = Read(name);
        return place;
    }

    private NamesRead Read(PageSlice name)
    {
        int best = WordOdds.Neutral, worst = WordOdds.Neutral;
        var hash = WordHash.Start;
        var words = new NameWords(_page[name]);
        while (words.MoveNext())
        {
            int odds = _odds[words.Hash];
            best = Math.Max(best, odds);
            worst = Math.Min(worst, odds);
            hash = (hash ^ words.Hash) * 16777619;
        }

        return new NamesRead(name, best, worst, hash);
    }

    private ref NamesRead Place(NamesRead[] places, PageSlice slice)
    {
        var text = _page[slice];
        return ref places[(text.Length * 31 + text[0] * 7 + text[^1] * 131 + text[text.Length / 2] * 17) & (Places - 1)];
    }

    private bool Holds(in NamesRead place, PageSlice slice) => place.Slice.Length == slice.Length && _page[place.Slice].SequenceEqual(_page[slice]);

    private readonly record struct NamesRead(PageSlice Slice, int Best, int Worst, uint Hash)
    {
        public NamesRead With(in NamesRead next) =>
            new(Slice, Math.Max(Best, next.Best), Math.Min(Worst, next.Worst), (Hash ^ next.Hash) * 16777619);
    }
}
