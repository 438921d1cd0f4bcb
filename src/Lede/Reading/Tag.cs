namespace Lede.Reading;

/// <summary>Element names a reader of pages meets, named as in HTML (an inner capital stands for a hyphen). Names that are not here are
/// <see cref="Unknown"/>; elements inside <c>svg</c> and <c>math</c> are <see cref="Foreign"/>, so that an SVG <c>title</c> is never taken for the page's.</summary>
internal enum Tag : ushort
{
    /// <summary>A run of text.</summary>
    Text = 0,

    /// <summary>An HTML element with a name not listed here, for instance a custom element; <see cref="Page.Name"/> has it.</summary>
    Unknown,

    /// <summary>An element below <c>svg</c> or <c>math</c>; <see cref="Page.Name"/> has its name.</summary>
    Foreign,

    A, Abbr, Acronym, Address, Annotation, AnnotationXml, Applet, Area, Article, Aside, Audio, B, Base, Basefont, Bdi, Bdo, Bgsound, Big, Blockquote,
    Body, Br, Button, Canvas, Caption, Center, Cite, Code, Col, Colgroup, Data, Datalist, Dd, Del, Desc, Details, Dfn, Dialog, Dir, Div, Dl, Dt,
    Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Foreignobject, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr,
    Html, I, Iframe, Image, Img, Input, Ins, Kbd, Keygen, Label, Legend, Li, Link, Listing, Main, Malignmark, Map, Mark, Marquee, Math, Menu,
    Menuitem, Meta, Meter, Mglyph, Mi, Mn, Mo, Ms, Mtext, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output, P, Param,
    Picture, Plaintext, Pre, Progress, Q, Rb, Rp, Rt, Rtc, Ruby, S, Samp, Script, Search, Section, Select, Slot, Small, Source, Span, Strike, Strong,
    Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr, Xmp,
    AmpImg, AmpVideo, AmpIframe, AmpCarousel, AmpAd, AmpEmbed,
}
