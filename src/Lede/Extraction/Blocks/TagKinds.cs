using Lede.Reading;

namespace Lede.Extraction.Blocks;

/// <summary>Element → <see cref="TagKind"/>, and the order of elements the learnt model reads: from least to most like a paragraph.</summary>
internal static class TagKinds
{
    private static readonly TagKind[] Kinds = BuildKinds();
    private static readonly byte[] Ranks = BuildRanks();

    public static TagKind Of(Tag tag) => Kinds[(int)tag];

    /// <summary>0 to 255, higher for elements that hold prose more often.</summary>
    public static byte Rank(Tag tag) => Ranks[(int)tag];

    /// <summary>1 to 6 for a heading element, else 0.</summary>
    public static int HeadingLevel(Tag tag) => tag is >= Tag.H1 and <= Tag.H6 ? tag - Tag.H1 + 1 : 0;

    private static TagKind[] BuildKinds()
    {
        var kinds = new TagKind[Enum.GetValues<Tag>().Length];
        Set(kinds, TagKind.Block, Tag.Address, Tag.Article, Tag.Aside, Tag.Blockquote, Tag.Body, Tag.Button, Tag.Caption, Tag.Center, Tag.Dd,
            Tag.Details, Tag.Dialog, Tag.Dir, Tag.Div, Tag.Dl, Tag.Dt, Tag.Fieldset, Tag.Figcaption, Tag.Figure, Tag.Footer, Tag.Form, Tag.Frameset,
            Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Header, Tag.Hgroup, Tag.Hr, Tag.Html, Tag.Label, Tag.Legend, Tag.Li, Tag.Listing,
            Tag.Main, Tag.Marquee, Tag.Menu, Tag.Menuitem, Tag.Nav, Tag.Ol, Tag.Output, Tag.P, Tag.Plaintext, Tag.Pre, Tag.Search, Tag.Section,
            Tag.Summary, Tag.Table, Tag.Tbody, Tag.Td, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Tr, Tag.Ul, Tag.Xmp, Tag.Template, Tag.AmpCarousel);
        Set(kinds, TagKind.Skip, Tag.Applet, Tag.Audio, Tag.Canvas, Tag.Datalist, Tag.Embed, Tag.Head, Tag.Iframe, Tag.Keygen, Tag.Meter,
            Tag.Noembed, Tag.Noframes, Tag.Noscript, Tag.Object, Tag.Optgroup, Tag.Option, Tag.Progress, Tag.Select, Tag.Textarea, Tag.Title,
            Tag.Video, Tag.AmpImg, Tag.AmpVideo, Tag.AmpIframe, Tag.AmpAd, Tag.AmpEmbed, Tag.Frame);
        Set(kinds, TagKind.Void, Tag.Area, Tag.Base, Tag.Col, Tag.Colgroup, Tag.Img, Tag.Input, Tag.Link, Tag.Map, Tag.Meta, Tag.Param, Tag.Rp, Tag.Rt,
            Tag.Rtc, Tag.Script, Tag.Source, Tag.Style, Tag.Svg, Tag.Track, Tag.Image);
        Set(kinds, TagKind.Break, Tag.Br);
        Set(kinds, TagKind.Custom, Tag.Unknown);
        return kinds;
    }

    private static void Set(TagKind[] kinds, TagKind kind, params ReadOnlySpan<Tag> tags)
    {
        foreach (var tag in tags)
            kinds[(int)tag] = kind;
    }

    // Steps of 10 leave the trees room to cut between any two.
    private static byte[] BuildRanks()
    {
        var ranks = new byte[Enum.GetValues<Tag>().Length];
        Array.Fill(ranks, (byte)120);
        ReadOnlySpan<Tag> order =
        [
            Tag.Button, Tag.Label, Tag.Legend, Tag.Form, Tag.Nav, Tag.Footer, Tag.Header, Tag.Figcaption, Tag.H1, Tag.Address, Tag.Figure, Tag.Div,
            Tag.Section, Tag.Dt, Tag.Th, Tag.Td, Tag.Dd, Tag.H6, Tag.H5, Tag.Li, Tag.Summary, Tag.H4, Tag.H3, Tag.H2, Tag.Blockquote, Tag.P,
        ];
        for (var i = 0; i < order.Length; i++)
            ranks[(int)order[i]] = (byte)(i * 10);
        return ranks;
    }
}
