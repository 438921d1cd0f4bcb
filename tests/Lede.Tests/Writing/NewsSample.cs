namespace Lede.Tests.Writing;

/// <summary>One article that has something of everything the writers know.</summary>
internal static class NewsSample
{
    public static Article Article { get; } = Make();

    private static Article Make()
    {
        const string Text = "date 2025-02-10\n\nMOSCOW, Feb 9 - 😀 “It is cold,” Ann Lee of Foo & Sons said. “Very.”\n\nWhat now?\n\nSee the report! Here <b>bold</b> *stars*.\n\n"
            + "Milk\nGoat milk\nBread\n\nWe shall see.\nWe shall.\n\nName\tAge\nAnn\t4|2\n\nif (a < b) { `x` }\n\nMore snow is coming\n\n"
            + "Corrects spelling of name\n\n(Reporting by Ann Lee; Editing by Bo Ray)";
        var sample = new SampleArticle(Text);
        var code = sample.Span("if (a < b) { `x` }");
        return new Article
        {
            Status = ArticleStatus.Ok,
            Text = Text,
            Headline = "Snow & ice # \"now\"",
            Description = "It snowed.",
            Byline = "By Ann Lee",
            Authors = [new Author("Ann Lee", "https://example.org/ann"), new Author("Bad", "javascript:alert(1)")],
            Contributors = [new Contributor("Ann Lee", "reporting"), new Contributor("Bo Ray", "editing")],
            Publisher = new Publisher("Example News", "https://example.org"),
            Published = new ArticleDate("2025-02-10", "date 2025-02-10", DatePrecision.Day),
            Dateline = new Dateline("MOSCOW, Feb 9", sample.Span("MOSCOW, Feb 9"), [], null, null, 33),
            Language = "en",
            Dir = "ltr",
            CanonicalUrl = "https://example.org/a?b=1&c=2",
            Blocks =
            [
                sample.Block(BlockKind.Metadata, "date 2025-02-10"),
                sample.Block(BlockKind.Paragraph, "MOSCOW, Feb 9 - 😀 “It is cold,” Ann Lee of Foo & Sons said. “Very.”"),
                sample.Block(BlockKind.Heading, "What now?"),
                sample.Block(BlockKind.Paragraph, "See the report! Here <b>bold</b> *stars*."),
                sample.Block(BlockKind.List, "Milk\nGoat milk\nBread") with { Items = Items(sample) },
                sample.Block(BlockKind.Quote, "We shall see.\nWe shall."),
                sample.Block(BlockKind.Table, "Name\tAge\nAnn\t4|2") with { Rows = Rows(sample) },
                sample.Block(BlockKind.Code, "if (a < b) { `x` }"),
                new Block { Kind = BlockKind.Image, Text = "", Span = new TextSpan(code.End, code.End), Image = new ArticleImage("https://example.org/i(1).jpg", "Snow [deep]", "A cold day", "Bo *Ray*", 40) },
                sample.Block(BlockKind.RelatedHeadline, "More snow is coming"),
                sample.Block(BlockKind.Notice, "Corrects spelling of name"),
                sample.Block(BlockKind.SignOff, "(Reporting by Ann Lee; Editing by Bo Ray)"),
            ],
            Links = [new ArticleLink("Here", sample.Span("Here"), "https://example.org/r?a=(1)&copy;=2"), new ArticleLink("report", sample.Span("report"), "javascript:alert(1)")],
            Quotes =
            [
                new Quote(
                    QuoteKind.Direct,
                    [sample.Slice("“It is cold,”"), sample.Slice("“Very.”")],
                    new Speaker("Ann Lee", "ann-lee", "Ann Lee", sample.Span("Ann Lee")),
                    sample.Slice("said")),
            ],
            People = [new Person("ann-lee", "Ann Lee", "spokeswoman", null, [])],
            Organisations = [new Organisation("Foo & Sons", "company", [])],
            Places = [new Place("Moscow", "city", "RU", [])],
            Images = [new ArticleImage("https://example.org/i(1).jpg", "Snow", "A cold day", "Bo Ray")],
            Corrections = [new Correction("correction", "Corrects spelling of name", sample.Span("Corrects spelling of name"))],
        };
    }

    private static ListItem[] Items(SampleArticle sample) =>
    [
        new("Milk", sample.Span("Milk")), new("Goat milk", sample.Span("Goat milk"), 1), new("Bread", sample.Span("Bread")),
    ];

    private static TableRow[] Rows(SampleArticle sample) =>
    [
        new([sample.Slice("Name"), sample.Slice("Age")], Header: true), new([new TextSlice("Ann", AnnInTable(sample)), sample.Slice("4|2")]),
    ];

    // "Ann" stands elsewhere before.
    private static TextSpan AnnInTable(SampleArticle sample)
    {
        var row = sample.Span("Ann\t4|2");
        return row with { End = row.Start + 3 };
    }
}
