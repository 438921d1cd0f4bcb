using Lede.Extraction.Blocks;
using Lede.Reading;

namespace Lede.Extraction;

/// <summary>The images that stand among the kept blocks, with caption and credit, and the players and frames.</summary>
internal static class Figures
{
    // Figures wrap their image in a link, a picture and a box or two.
    private const int MaxClimb = 6;

    // Icons, avatars and tracking pixels declare sizes up to this; pictures of an article are larger.
    private const int MaxIcon = 80;

    public static List<PlacedBlock> Find(Page page, Choice choice, LinkAddresses addresses)
    {
        var result = new List<PlacedBlock>();
        var kept = choice.Kept;
        var blocks = choice.Shape.Blocks;
        if (kept.IsEmpty)
            return result;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (from, to) = (blocks.Blocks[kept[0]].FirstNode, blocks.Blocks[kept[^1]].LastNode);
        var around = Around.First(choice);
        var figure = new FigureCaption(-1, null, null);
        int last = -1, taken = -1;
        for (var node = Start(page, from); node <= to; node++)
        {
            around = around.At(choice, node);
            if (Embeds.Is(page.Tag(node)))
            {
                if (around.IsKept(choice) && !IsSetAside(page, node) && Embeds.Of(page, node, addresses) is { } shown && seen.Add(shown))
                    result.Add(new PlacedBlock(new DraftBlock(BlockKind.Embed, default) { Url = shown }, around.Next));
                continue;
            }

            if (page.Tag(node) is not (Tag.Img or Tag.AmpImg) || page.Is(node, NodeMarks.Svg | NodeMarks.Template))
                continue;
            var before = last;
            last = node;
            if (!around.IsKept(choice) || IsSetAside(page, node) || IsSpare(page, node, before, taken) || Read(page, node, addresses, ref figure) is not { } image)
                continue;
            taken = node;
            if (!seen.Add(image.Url))
                continue;
            result.Add(new PlacedBlock(new DraftBlock(BlockKind.Image, default) { Image = image }, around.Next));
        }

        return result;
    }

    // The lead picture often opens the element that the first paragraph stands in.
    private static int Start(Page page, int firstText)
    {
        var node = firstText;
        for (var climb = 0; climb < 3 && page.Parent(node) > 0; climb++)
            node = page.Parent(node);
        return node;
    }

    // In noscript, for readers without scripts: the picture that the image before it shows all others, should that one have an address.
    private static bool IsSpare(Page page, int node, int before, int taken)
    {
        if (!page.Is(node, NodeMarks.Noscript) || before < 0 || before != taken)
            return false;
        var noscript = page.Parent(node);
        while (noscript > 0 && page.Tag(noscript) != Tag.Noscript)
            noscript = page.Parent(noscript);
        return noscript > 0 && page.Contains(page.Parent(noscript), before);
    }

    private static bool IsSetAside(Page page, int node)
    {
        var parent = page.Parent(node);
        for (var climb = 0; climb < MaxClimb && parent > 0; climb++, parent = page.Parent(parent))
        {
            if (page.Tag(parent) is Tag.Nav or Tag.Footer or Tag.Aside or Tag.Form or Tag.Button)
                return true;
        }

        return false;
    }

    private static ArticleImage? Read(Page page, int node, LinkAddresses addresses, ref FigureCaption figure)
    {
        var width = Number(page.Attribute(node, AttributeName.Width));
        var height = Number(page.Attribute(node, AttributeName.Height));
        if (width <= MaxIcon || height <= MaxIcon || addresses.Resolve(ImageAddress.Of(page, node)) is not { } url)
            return null;
        var alt = Fold(page.Attribute(node, AttributeName.Alt));
        figure = Caption(page, node, figure);
        return new ArticleImage(url, alt.Length == 0 ? null : alt, figure.Caption, figure.Credit, width, height);
    }

    private static FigureCaption Caption(Page page, int node, FigureCaption last)
    {
        var figure = page.Parent(node);
        for (var climb = 0; climb < MaxClimb && figure > 0 && page.Tag(figure) != Tag.Figure; climb++)
            figure = page.Parent(figure);
        // Images of one figure share its caption, which is read once.
        if (figure <= 0 || page.Tag(figure) != Tag.Figure || figure == last.Figure)
            return figure == last.Figure ? last : new FigureCaption(-1, null, null);
        for (var at = figure; at < page.End(figure); at++)
        {
            if (page.Tag(at) != Tag.Figcaption)
                continue;
            var (caption, credit) = CaptionText.Split(page, at);
            return new FigureCaption(figure, caption, credit);
        }

        return new FigureCaption(figure, null, null);
    }

    private static int? Number(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.EndsWith("px"))
            text = text[..^2];
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Fold(ReadOnlySpan<char> text)
    {
        var space = false;
        var target = new char[text.Length + 1];
        return new string(target, 0, TextFold.Fold(text, target, atStart: true, ref space));
    }

    private readonly record struct FigureCaption(int Figure, string? Caption, string? Credit);

    /// <summary>The blocks around an image, captions apart. Moves forward only, so that all images together cost one pass.</summary>
    private readonly record struct Around(int Next, int After, int Before)
    {
        /// <summary>At the first kept block: its lead picture stands before it.</summary>
        public static Around First(Choice choice)
        {
            var first = choice.Kept[0];
            var before = first - 1;
            while (before >= 0 && choice.Rule(before) == DropRule.Caption)
                before--;
            return new Around(first, first, before);
        }

        public Around At(Choice choice, int node)
        {
            var blocks = choice.Shape.Blocks;
            var (next, after, before) = this;
            for (; next < blocks.Count && blocks.Blocks[next].FirstNode < node; next++)
                before = choice.Rule(next) == DropRule.Caption ? before : next;
            after = Math.Max(after, next);
            while (after < blocks.Count && choice.Rule(after) == DropRule.Caption)
                after++;
            return new Around(next, after, before);
        }

        public bool IsKept(Choice choice) =>
            After < choice.Shape.Blocks.Count && choice.Rule(After) == DropRule.Kept
            && (Before < 0 || choice.Rule(Before) is DropRule.Kept or DropRule.Byline or DropRule.Headline);
    }
}
