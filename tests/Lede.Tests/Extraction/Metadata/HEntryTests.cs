namespace Lede.Tests.Extraction.Metadata;

public sealed class HEntryTests
{
    [Fact]
    public void Reads_NameDatesAndAuthor()
    {
        var metadata = MetadataOf.Page("""
            <body><div class="h-entry"><p class="p-name">Harbour bridge to close</p><p class="p-author h-card">Ann Lee</p>
            <time class="dt-published" datetime="2025-03-05T10:30:00Z">a while ago</time><time class="dt-updated" datetime="2025-03-06">later</time><div class="e-content"><p>Text</p></div></div>
            """);

        Assert.Equal(("Harbour bridge to close", "2025-03-05T10:30:00Z", "2025-03-06", "Ann Lee"), (metadata.Headline, metadata.Published?.Value, metadata.Modified?.Value, metadata.Names()));
    }

    [Fact]
    public void Leaves_WhatIsCited() => Assert.Null(MetadataOf.Page("""
        <body><article class="h-entry"><div class="h-cite"><p class="p-name">Another story</p><time class="dt-published" datetime="2020-01-01"></time></div></article>
        """).Published);

    [Fact]
    public void Leaves_ListsOfEntries() => Assert.Null(MetadataOf.Page("""
        <body><div class="hentry"><abbr class="published" title="2025-03-05">x</abbr></div><div class="hentry"><abbr class="published" title="2025-03-04">y</abbr></div>
        """).Published);
}
