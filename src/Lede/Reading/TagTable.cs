namespace Lede.Reading;

/// <summary>The traits of every <see cref="Tag"/>, after the HTML standard's lists.</summary>
internal static class TagTable
{
    private static readonly TagTraits[] Table = Build();

    /// <summary>The traits of a tag.</summary>
    public static TagTraits Traits(this Tag tag) => Table[(int)tag];

    /// <summary>Whether a tag has any of the traits.</summary>
    public static bool Is(this Tag tag, TagTraits any) => (Table[(int)tag] & any) != 0;

    /// <summary>Whether a tag is laid out as a block where no style says otherwise.</summary>
    public static bool IsBlock(this Tag tag) => (Table[(int)tag] & TagTraits.Block) != 0;

    private static TagTraits[] Build()
    {
        var table = new TagTraits[(int)Enum.GetValues<Tag>()[^1] + 1];
        for (var tag = Tag.A; (int)tag < table.Length; tag++)
            table[(int)tag] = Standard(tag) | Layout(tag);
        return table;
    }

    private static TagTraits Standard(Tag tag) => tag switch
    {
        Tag.Address or Tag.Article or Tag.Aside or Tag.Details or Tag.Dialog or Tag.Dir or Tag.Fieldset or Tag.Figcaption or Tag.Figure or Tag.Footer
            or Tag.Header or Tag.Hgroup or Tag.Main or Tag.Nav or Tag.Search or Tag.Section or Tag.Summary
            => tag is Tag.Dialog ? TagTraits.ClosesParagraph : TagTraits.ClosesParagraph | TagTraits.Special,
        Tag.Blockquote or Tag.Center or Tag.Div or Tag.Dl or Tag.Menu or Tag.Ol or Tag.Ul => TagTraits.ClosesParagraph | TagTraits.Special | TagTraits.LeavesForeign,
        Tag.P => TagTraits.ClosesParagraph | TagTraits.Special | TagTraits.ImpliedEnd | TagTraits.LeavesForeign,
        Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 => TagTraits.Heading | TagTraits.Special | TagTraits.LeavesForeign,
        Tag.Dd or Tag.Dt or Tag.Li => TagTraits.Special | TagTraits.ImpliedEnd | TagTraits.LeavesForeign,
        Tag.Optgroup or Tag.Option or Tag.Rb or Tag.Rp or Tag.Rt or Tag.Rtc => TagTraits.ImpliedEnd,
        Tag.A or Tag.Font => TagTraits.Formatting,
        Tag.B or Tag.Big or Tag.Code or Tag.Em or Tag.I or Tag.Nobr or Tag.S or Tag.Small or Tag.Strike or Tag.Strong or Tag.Tt or Tag.U
            => TagTraits.Formatting | TagTraits.LeavesForeign,
        Tag.Ruby or Tag.Span or Tag.Sub or Tag.Sup or Tag.Var => TagTraits.LeavesForeign,
        Tag.Br or Tag.Embed or Tag.Hr or Tag.Img or Tag.Meta => TagTraits.Void | TagTraits.Special | TagTraits.LeavesForeign,
        Tag.Area or Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Col or Tag.Frame or Tag.Input or Tag.Keygen or Tag.Link or Tag.Param or Tag.Source
            or Tag.Track or Tag.Wbr => TagTraits.Void | TagTraits.Special,
        Tag.Applet or Tag.Caption or Tag.Html or Tag.Marquee or Tag.Object or Tag.Td or Tag.Template or Tag.Th => TagTraits.Special | TagTraits.Scope,
        Tag.Table => TagTraits.Special | TagTraits.Scope | TagTraits.TableStructure | TagTraits.LeavesForeign,
        Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Tr => TagTraits.Special | TagTraits.TableStructure,
        Tag.Body or Tag.Head or Tag.Listing or Tag.Pre => TagTraits.Special | TagTraits.LeavesForeign,
        Tag.Button or Tag.Colgroup or Tag.Form or Tag.Frameset or Tag.Iframe or Tag.Noembed or Tag.Noframes or Tag.Noscript or Tag.Plaintext
            or Tag.Script or Tag.Select or Tag.Style or Tag.Textarea or Tag.Title or Tag.Xmp => TagTraits.Special,
        _ => TagTraits.None,
    };

    private static TagTraits Layout(Tag tag) => tag switch
    {
        Tag.Address or Tag.Article or Tag.Aside or Tag.Blockquote or Tag.Body or Tag.Caption or Tag.Center or Tag.Dd or Tag.Details or Tag.Dialog or Tag.Dir
            or Tag.Div or Tag.Dl or Tag.Dt or Tag.Fieldset or Tag.Figcaption or Tag.Figure or Tag.Footer or Tag.Form or Tag.Frameset
            or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Head or Tag.Header or Tag.Hgroup or Tag.Hr or Tag.Html or Tag.Legend
            or Tag.Li or Tag.Listing or Tag.Main or Tag.Menu or Tag.Nav or Tag.Ol or Tag.Optgroup or Tag.Option or Tag.P or Tag.Plaintext or Tag.Pre
            or Tag.Search or Tag.Section or Tag.Summary or Tag.Table or Tag.Tbody or Tag.Td or Tag.Template or Tag.Tfoot or Tag.Th or Tag.Thead
            or Tag.Title or Tag.Tr or Tag.Ul or Tag.Xmp => TagTraits.Block,
        _ => TagTraits.None,
    };
}
