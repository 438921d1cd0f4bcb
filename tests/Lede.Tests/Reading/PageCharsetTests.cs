using System.Text;
using Lede.Reading;
using Lede.Reading.Html;

namespace Lede.Tests.Reading;

public sealed class PageCharsetTests
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal);

    [Fact]
    public void Passes_Html5libTests()
    {
        var (cases, failures) = (0, new List<string>());
        foreach (var file in Directory.GetFiles(Repository.Shared("html5lib", "encoding"), "*.dat").Order(StringComparer.Ordinal))
        {
            foreach (var (page, expected) in Cases(File.ReadAllBytes(file)))
            {
                cases++;
                var found = Prescan(page);
                if (!string.Equals(found, expected, StringComparison.OrdinalIgnoreCase))
                    failures.Add($"{Path.GetFileName(file)}: case {cases}: expected {expected}, found {found}\n{Encoding.Latin1.GetString(page)}");
            }
        }

        var unexplained = failures.Where(failure => !Exceptions.ContainsKey(failure.Split(": expected")[0])).ToList();
        Assert.True(cases > 70, $"{cases} cases");
        Assert.True(unexplained.Count == 0, $"{unexplained.Count} of {cases} fail:\n{string.Join("\n---\n", unexplained.Take(20))}");
        Assert.Equal(Exceptions.Count, failures.Count);
    }

    [Theory]
    [InlineData("<meta charset=iso-8859-1><p>caf\u00E9 \u201Cquoted\u201D", "windows-1252", "windows-1252", "meta")]
    [InlineData("<meta charset=iso-8859-1><p>caf\u00E9", "utf-8", "utf-8", "utf8")] // the label lies
    [InlineData("<meta charset=utf-16><p>caf\u00E9", "utf-8", "utf-8", "meta")]
    [InlineData("<p>caf\u00E9 na\u00EFve", "utf-16le", "utf-16le", "statistics")]
    [InlineData("<p>caf\u00E9 na\u00EFve", "utf-16be", "utf-16be", "statistics")]
    [InlineData("<meta charset=utf-7><p>+ADw-script+AD4-", "utf-8", "utf-8", "utf8")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'><p>\u65E5\u672C\u8A9E\u306E\u8A18\u4E8B", "shift_jis", "shift_jis", "meta")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-2'?><p>\u0142\u00F3d\u017A", "iso-8859-2", "iso-8859-2", "meta")]
    public void Decodes_WhatThePageIsIn(string html, string written, string expected, string source)
    {
        var bytes = Charset.Find(written)!.Encoding.GetBytes(html);

        using var page = PageReader.Read(new ArticleSource(bytes), new ParserLimits(), TestContext.Current.CancellationToken).Page!;

        Assert.Equal(new CharsetEvidence(expected, source), page.Charset);
        Assert.Equal(html[(html.LastIndexOf('>') + 1)..], page.TextContent(0));
    }

    [Fact]
    public void Header_OutranksMeta()
    {
        var bytes = Encoding.Latin1.GetBytes("<meta charset=utf-8><p>caf\u00E9");

        using var page = PageReader.Read(new ArticleSource(bytes) { Charset = "latin1" }, new ParserLimits(), TestContext.Current.CancellationToken).Page!;

        Assert.Equal(new CharsetEvidence("windows-1252", "header"), page.Charset);
    }

    [Fact]
    public void Rejects_BinaryData() =>
        Assert.Equal(ParseFailureReason.Malformed, Fail([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31]));

    [Fact]
    public void Rejects_NoBytes() => Assert.Equal(ParseFailureReason.Empty, Fail([]));

    private static ParseFailureReason Fail(byte[] bytes) =>
        PageReader.Read(new ArticleSource(bytes), new ParserLimits(), TestContext.Current.CancellationToken).Failure!.Reason;

    // What the tests ask: the mark or the declaration, else the standard's default.
    private static string Prescan(byte[] page) =>
        page is [0xEF, 0xBB, 0xBF, ..] ? "utf-8" : MetaCharset.Find(page) is { } label ? Charset.Find(label)!.Name : "windows-1252";

    private static IEnumerable<(byte[] Page, string Encoding)> Cases(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file); // one character a byte
        foreach (var part in text.Split("#data\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var split = part.Split("\n#encoding\n");
            if (split.Length == 2)
                yield return (Encoding.Latin1.GetBytes(split[0]), split[1].Split('\n')[0].Trim());
        }
    }
}
