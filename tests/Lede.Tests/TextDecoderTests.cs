using System.Text;
using Lede.Reading;

namespace Lede.Tests;

public sealed class TextDecoderTests
{
    private const string Russian = "Президент России заявил в воскресенье, что переговоры продолжатся.";
    private const string Japanese = "日本の首相は日曜日に、ウクライナの戦争について話し合うと述べた。";

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("windows-1251", "Привет, мир")]
    [InlineData("koi8-r", Russian)]
    [InlineData("ibm866", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("windows-1252", "Le président français a déclaré dimanche que l’Europe était prête.")]
    [InlineData("windows-1252", "The café said it would “reopen” on Monday – a first.")]
    [InlineData("windows-1252", "Der Präsident erklärte am Sonntag, dass größere Straßen gebaut werden.")]
    [InlineData("iso-8859-2", "Prezydent powiedział w niedzielę, że rozmowy będą kontynuowane. Śląsk i Łódź.")]
    [InlineData("windows-1250", "Český prezident řekl v neděli, že jednání budou pokračovat. Škoda v Žilině.")]
    [InlineData("shift_jis", Japanese)]
    [InlineData("shift_jis", "東京は今日")]
    [InlineData("euc-jp", Japanese)]
    [InlineData("gb18030", "中国国家主席星期日表示，两国将继续就贸易问题进行谈判。")]
    [InlineData("big5", "台灣總統星期日表示，兩國將繼續就貿易問題進行談判。")]
    [InlineData("euc-kr", "대통령은 일요일에 양국이 무역 협상을 계속할 것이라고 말했다.")]
    [InlineData("windows-1255", "הנשיא אמר ביום ראשון כי השיחות יימשכו בשבוע הבא.")]
    [InlineData("windows-1256", "قال الرئيس يوم الأحد إن المحادثات ستستمر الأسبوع المقبل.")]
    [InlineData("windows-874", "ประธานาธิบดีกล่าวเมื่อวันอาทิตย์ว่าการเจรจาจะดำเนินต่อไป")]
    [InlineData("utf-16le", "The president said on Sunday that talks would go on.")]
    [InlineData("utf-16be", Russian)]
    public void Guesses_Undeclared(string name, string text)
    {
        var decoded = TextDecoder.Decode(Charset.Named(name).Encoding.GetBytes(text));

        Assert.Equal(text, decoded?.Text);
        Assert.Equal("statistics", decoded?.Charset.Source);
    }

    [Theory]
    [InlineData("windows-1251", Russian, "iso-8859-1")]
    [InlineData("windows-1251", Russian, "utf-8")]
    [InlineData("koi8-r", Russian, "windows-1251")]
    [InlineData("windows-1251", Russian, "koi8-r")]
    [InlineData("shift_jis", Japanese, "windows-1252")]
    [InlineData("shift_jis", Japanese, "utf-8")]
    [InlineData("euc-jp", Japanese, "shift_jis")]
    [InlineData("euc-kr", "대통령은 일요일에 양국이 무역 협상을 계속할 것이라고 말했다.", "iso-8859-1")]
    [InlineData("utf-16le", "The president said on Sunday that talks would go on.", "utf-8")]
    public void Corrects_FalseLabel(string name, string text, string label)
    {
        var decoded = TextDecoder.Decode(Charset.Named(name).Encoding.GetBytes(text), label);

        Assert.Equal(text, decoded?.Text);
        Assert.Equal("statistics", decoded?.Charset.Source);
    }

    [Theory]
    [InlineData("windows-1251", "Да", "cp1251")]
    [InlineData("windows-1252", "é", "latin1")]
    [InlineData("windows-1252", "plain", "ascii")]
    [InlineData("iso-2022-jp", Japanese, "ISO-2022-JP")]
    [InlineData("utf-8", Russian, "utf8")]
    public void Believes_TrueLabel(string name, string text, string label)
    {
        var decoded = TextDecoder.Decode(Charset.Named(name).Encoding.GetBytes(text), label, "meta");

        Assert.Equal(new DecodedText(text, new CharsetEvidence(name, "meta")), decoded);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("shift_jis")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public void Prefers_ValidUtf8(string? label) =>
        Assert.Equal(new DecodedText(Russian, new CharsetEvidence("utf-8", "utf8")), TextDecoder.Decode(Encoding.UTF8.GetBytes(Russian), label));

    [Theory]
    [InlineData("utf-8", new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData("utf-16le", new byte[] { 0xFF, 0xFE })]
    [InlineData("utf-16be", new byte[] { 0xFE, 0xFF })]
    public void Obeys_ByteOrderMark(string name, byte[] mark)
    {
        byte[] bytes = [.. mark, .. Charset.Named(name).Encoding.GetBytes(Russian)];

        Assert.Equal(new DecodedText(Russian, new CharsetEvidence(name, "bom")), TextDecoder.Decode(bytes, "windows-1251"));
    }

    [Fact]
    public void Refuses_BinaryData()
    {
        var noise = new byte[4096];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = (byte)(i * 7919 >> 3);

        Assert.Null(TextDecoder.Decode(noise));
        Assert.Null(TextDecoder.Decode("%PDF-1.7\n"u8));
        Assert.Null(TextDecoder.Decode([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]));
        Assert.Null(TextDecoder.Decode(new byte[64]));
    }
}
