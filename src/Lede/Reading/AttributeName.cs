namespace Lede.Reading;

/// <summary>The attributes a <see cref="Page"/> keeps, named as in HTML (an inner capital stands for a hyphen). All others are read and dropped.</summary>
internal enum AttributeName : byte
{
    /// <summary>An attribute that is not kept.</summary>
    Other = 0,

    // What the element is for: the words sites and standards name their parts with.
    Id, Class, Role, Name, Property, Content, Rel, Type, Title, Label, Value, For, Action,

    // Where it leads and what it shows.
    Href, Src, Srcset, Sizes, Alt, Width, Height, Media, Cite, Poster, Srcdoc, As,

    // The same for pages that load images and embeds late.
    DataSrc, DataSrcset, DataLazySrc, DataLazySrcset, DataOriginal, DataOriginalSrc, DataSrcLarge, DataFullSrc, DataLargeFile, DataImage, DataImg, DataUrl,
    DataHref, DataBg, DataBackgroundImage, DataNoscript, DataDefaultSrc, DataHiResSrc, DataDelayedUrl, DataPinMedia,

    // Microdata, RDFa, and values given beside the text.
    Itemprop, Itemtype, Itemscope, Itemid, Itemref, Typeof, Vocab, Resource, About, Prefix, Datetime,

    // Dates and names some sites keep in data attributes only.
    DataDate, DataDatetime, DataTime, DataTimestamp, DataPublished, DataPubdate, DataUpdated, DataAuthor, DataAuthors, DataByline, DataTitle, DataHeadline,
    Pubdate, Date,

    // Language and direction.
    Lang, XmlLang, Dir,

    // Whether it is shown at all.
    Hidden, Style, AriaHidden, AriaLabel, AriaRoledescription, AriaLabelledby, AriaModal, Open, Inert,

    // Tables and lists.
    Colspan, Rowspan, Scope, Start, Reversed,

    // Parsing itself: charset routes, annotation-xml, declarative shadow roots, selects, font inside svg.
    Charset, HttpEquiv, Encoding, Shadowrootmode, Selected, Color, Face, Size,

    // What block a script or a component stands for.
    DataComponent, DataComponentName, DataType, DataTestid, DataQa, DataBlock, DataModule, DataAdSlot, DataAd, DataNosnippet, DataRole, DataName,
    DataElement, DataSection, DataTrack, DataTweetId, DataVideoId, DataInstgrmPermalink, DataCaption, DataCredit, DataContent, DataLayout,
}
