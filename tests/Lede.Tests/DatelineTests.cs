using System.Text;

namespace Lede.Tests;

public sealed class DatelineTests
{
    // dateline · places · agency · date (filed on 2025-01-03) · the story's first word
    [Theory]
    [InlineData("ENGLEWOOD, Colo., March 2 - Western Tele said", "ENGLEWOOD, Colo., March 2", "ENGLEWOOD, Colo.", null, "2025-03-02", "Western")]
    [InlineData("MOSCOW, Dec. 31 (Reuters) - Russia said", "MOSCOW, Dec. 31 (Reuters)", "MOSCOW", "Reuters", "2024-12-31", "Russia")]
    [InlineData("WASHINGTON (AP) — The president said", "WASHINGTON (AP)", "WASHINGTON", "AP", null, "The")]
    [InlineData("New York (AFP) – Actress Susan", "New York (AFP)", "New York", "AFP", null, "Actress")]
    [InlineData("SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) - Like so many", "SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS)", "SYDNEY|KUALA LUMPUR", "IPS", "2022-07-26", "Like")]
    [InlineData("PARIS/LONDON, Feb 10 (Reuters) - Shares", "PARIS/LONDON, Feb 10 (Reuters)", "PARIS|LONDON", "Reuters", "2025-02-10", "Shares")]
    [InlineData("SARAJEVO, Bosnia and Herzegovina (AP) — A court", "SARAJEVO, Bosnia and Herzegovina (AP)", "SARAJEVO, Bosnia and Herzegovina", "AP", null, "A")]
    [InlineData("(Reuters) - World Athletics will", "(Reuters)", "", "Reuters", null, "World")]
    [InlineData("Dec 29 (Reuters) - Democrats said", "Dec 29 (Reuters)", "", "Reuters", "2024-12-29", "Democrats")]
    [InlineData("SINGAPORE (May 6, 2021) — While the pandemic", "SINGAPORE (May 6, 2021)", "SINGAPORE", null, "2021-05-06", "While")]
    [InlineData("BUDAPEST, April 7, Reuter - Hungarian bank", "BUDAPEST, April 7, Reuter", "BUDAPEST", "Reuter", "2025-04-07", "Hungarian")]
    [InlineData("KANSAS CITY, Mo. - March 13 - The board", "KANSAS CITY, Mo. - March 13", "KANSAS CITY, Mo.", null, "2025-03-13", "The")]
    [InlineData("JOHANNESBURG March 13 - Gold", "JOHANNESBURG March 13", "JOHANNESBURG", null, "2025-03-13", "Gold")]
    [InlineData("Ottawa, Apr 7- The bank", "Ottawa, Apr 7", "Ottawa", null, "2025-04-07", "The")]
    [InlineData("NEW YORK--(BUSINESS WIRE)--Acme Corp. today", "NEW YORK--(BUSINESS WIRE)", "NEW YORK", "BUSINESS WIRE", null, "Acme")]
    [InlineData("CHICAGO, Jan. 2, 2025 /PRNewswire/ -- Acme today", "CHICAGO, Jan. 2, 2025 /PRNewswire/", "CHICAGO", "PRNewswire", "2025-01-02", "Acme")]
    [InlineData("MOSCOW, January 2. /TASS/. The Kremlin said", "MOSCOW, January 2. /TASS/", "MOSCOW", "TASS", "2025-01-02", "The")]
    [InlineData("HIROSHIMA--Survivors of the bomb gathered on Friday at the park for the yearly ceremony of peace and remembrance.", "HIROSHIMA", "HIROSHIMA", null, null, "Survivors")]
    [InlineData("ANAHEIM, Calif. --Shohei Ohtani won", "ANAHEIM, Calif.", "ANAHEIM, Calif.", null, null, "Shohei")]
    [InlineData("TEHRAN— In the summit", "TEHRAN", "TEHRAN", null, null, "In")]
    [InlineData("МОСКВА, 2 янв - РИА Новости. Президент заявил", "МОСКВА, 2 янв - РИА Новости", "МОСКВА", "РИА Новости", "2025-01-02", "Президент")]
    [InlineData("PARIS, 2 janvier (AFP) - Le président", "PARIS, 2 janvier (AFP)", "PARIS", "AFP", "2025-01-02", "Le")]
    [InlineData("st paul, april 7 - northwest airlines said", "st paul, april 7", "st paul", null, "2025-04-07", "northwest")]
    [InlineData("TAMPA, Fla. — John Smith, 45, was arrested", "TAMPA, Fla.", "TAMPA, Fla.", null, null, "John")]
    [InlineData("LONDON, Monday – The mayor said", "LONDON, Monday", "LONDON", null, null, "The")]
    [InlineData("LONDON, Mon. (Reuters) - The mayor said", "LONDON, Mon. (Reuters)", "LONDON", "Reuters", null, "The")]
    [InlineData("McALLEN, Texas — Officers said", "McALLEN, Texas", "McALLEN, Texas", null, null, "Officers")]
    [InlineData("THE HAGUE — Judges ruled", "THE HAGUE", "THE HAGUE", null, null, "Judges")]
    [InlineData("新华社北京1月2日电（记者王明、李华）国务院会议", "新华社北京1月2日电（记者王明、李华）", "北京", "新华社", "2025-01-02", "国务院")]
    [InlineData("（新华社北京2日电）国务院会议", "（新华社北京2日电）", "北京", "新华社", "2025-01-02", "国务院")]
    [InlineData("新华社北京／上海12月31日电 国务院会议", "新华社北京／上海12月31日电", "北京|上海", "新华社", "2024-12-31", "国务院")]
    [InlineData("中央社記者陳小明台北2日電 總統表示", "中央社記者陳小明台北2日電", "", "中央社", "2025-01-02", "總統")]
    [InlineData("【東京共同】政府は会議を開いた", "【東京共同】", "東京", "共同", null, "政府")]
    [InlineData("［東京　３１日　ロイター］ - 日銀は会合を開いた", "［東京　３１日　ロイター］", "東京", "ロイター", "2024-12-31", "日銀")]
    [InlineData("【ワシントン＝山田花子】米政府は発表した", "【ワシントン＝山田花子】", "ワシントン", null, null, "米政府")]
    [InlineData("(서울=연합뉴스) 김철수 기자 = 정부는 회의를", "(서울=연합뉴스) 김철수 기자", "서울", "연합뉴스", null, "정부는")]
    [InlineData("[서울·부산=뉴시스] 정부는 회의를", "[서울·부산=뉴시스]", "서울|부산", "뉴시스", null, "정부는")]
    [InlineData("القاهرة 2 يناير (أ ش أ) - أعلن الرئيس", "القاهرة 2 يناير (أ ش أ)", "القاهرة", "أ ش أ", "2025-01-02", "أعلن")]
    public void Reads_NewsroomForms(string copy, string text, string places, string? agency, string? date, string first)
    {
        var article = Parse(copy, new DateOnly(2025, 1, 3));
        var dateline = article.Dateline;

        Assert.Equal(text, dateline?.Text);
        Assert.Equal(places, string.Join('|', dateline!.Places.Select(place => place.Text)));
        Assert.Equal(agency, dateline.Agency?.Text);
        Assert.Equal(date, dateline.Date?.Value);
        Assert.StartsWith(first, article.Text[dateline.BodyStart..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("新华社北京1月2日电（记者王明、李华）国务院会议", "记者王明、李华", "王明|李华")]
    [InlineData("(서울=연합뉴스) 김철수 기자 = 정부는 회의를", "김철수 기자", "김철수")]
    [InlineData("【ワシントン＝山田花子】米政府は発表した", "山田花子", "山田花子")]
    public void Reads_WhoReports(string copy, string byline, string authors)
    {
        var article = Parse(copy, new DateOnly(2025, 1, 3));

        Assert.Equal(byline, article.Byline);
        Assert.Equal(authors, string.Join('|', article.Authors.Select(author => author.Name)));
    }

    [Theory]
    [InlineData("【速報】政府は10日、首相官邸で会議を開いた。")]
    [InlineData("【写真】会議に臨む首相＝10日、首相官邸")]
    [InlineData("[단독] 정부는 10일 서울에서 회의를 열었다.")]
    [InlineData("(사진=홍길동) 정부는 10일 서울에서 회의를 열었다.")]
    [InlineData("新华社是中国的国家通讯社，总部设在北京。该社电台每天播出新闻。")]
    [InlineData("本报讯员昨日来电，称会议已经结束。")]
    [InlineData("FILE PHOTO: President Donald Trump speaks to reporters aboard the plane on Sunday, Feb. 9, 2025, on the way to New Orleans.")]
    [InlineData("WATCH: The president speaks to reporters aboard the plane on Sunday, on the way to New Orleans for the game there.")]
    [InlineData("Q: You have been talking about how the country is on the upswing, but the candidates are not talking about that.")]
    [InlineData("A: We have been talking about how the country is on the upswing, but the candidates are not talking about that.")]
    [InlineData("TRUMP: I think we have to get that war ended, and we will be talking to both sides about it in the days to come.")]
    [InlineData("MR. SMITH: The country is on the upswing, but the candidates for both parties are talking about something else.")]
    [InlineData("BUSTED: Emails Reveal Clinton Aide And Reporter Caught Conspiring To Help Each Other At Hearing")]
    [InlineData("THE GUJARAT Special Investigation Team (SIT) probing charges of fabrication - among others - said on Friday.")]
    [InlineData("A FORMER minister - who resigned on Friday - said nothing.")]
    [InlineData("Trump: ‘I’m the Worst Thing That Ever Happened to the Establishment.’")]
    [InlineData("Marcos Jnr – who is expected to continue his policy – said on Monday that nothing would change.")]
    [InlineData("Sen. Bernie Sanders (I-Vt.) — who ran in 2016 — said on Friday that he would not run again.")]
    [InlineData("AP: Trump chair routed Ukrainian money to lobbyists, according to documents seen by the agency and two officials.")]
    [InlineData("afrol News, 27 January - David Kato, a Ugandan activist, was killed.")]
    [InlineData("SIEGEL--Jerome Arthur, 98, of Mamaroneck, passed away on Friday. He leaves his wife and two sons, who mourn him.")]
    [InlineData("Mayor Smith, Monday – The picture was taken by a passer-by.")]
    [InlineData("UPDATE: 5/12 — The website that originally listed the weapon for auction has removed the listing.")]
    public void Rejects_OtherOpenings(string copy) => Assert.Null(Parse(copy, null).Dateline);

    [Fact]
    public void Rejects_Speakers()
    {
        const string Transcript = """
            ANDERSON: The vote is expected to take place on Friday, after both sides agreed on the text late last night.

            SMITH: The vote is expected to fail, whatever both sides agreed on late last night, say people in both parties.
            """;

        Assert.Null(Parse(Transcript, null).Dateline);
    }

    [Fact]
    public void Date_WithoutYearOrPublication_HasNoValue()
    {
        var date = Parse("HEFEI, July 18 (Xinhua) -- East China", null).Dateline?.Date;

        Assert.Equal("July 18", date?.Text);
        Assert.Null(date?.Value);
    }

    [Theory]
    [InlineData("ABOARD AIR FORCE ONE", "Air Force One")]
    [InlineData("RIO DE JANEIRO", "Rio de Janeiro")]
    [InlineData("RYE, N.Y.", "Rye, N.Y.")]
    [InlineData("DENVER, COLO.", "Denver, Colo.")]
    [InlineData("McALLEN, Texas", "McAllen, Texas")]
    [InlineData("WINSTON-SALEM, N.C.", "Winston-Salem, N.C.")]
    [InlineData("Mexico City", "Mexico City")]
    [InlineData("WASHINGTON, D.C.", "Washington, D.C.")]
    [InlineData("O'FALLON", "O'Fallon")]
    public void Names_AreInOrdinaryCapitals(string text, string name) =>
        Assert.Equal(name, Wire.DatelinePlaces.Name(text));

    [Fact]
    public void Follows_HeadlineBylineAndDate()
    {
        const string Copy = """
            Talks near their end

            By Ann Lee and Bo Ray
            Published: 3 January 2025

            GENEVA, Dec 31 (Reuters) - Negotiators said on Tuesday they were close.
            """;
        var article = Parse(Copy, null);

        Assert.Equal("2024-12-31", article.Dateline?.Date?.Value);
        Assert.Equal("GENEVA", Assert.Single(article.Dateline!.Places).Text);
        Assert.Equal("Talks near their end", article.Headline);
        Assert.Equal(["Ann Lee", "Bo Ray"], article.Authors.Select(author => author.Name));
        Assert.Equal("2025-01-03", article.Published?.Value);
    }

    private static Article Parse(string copy, DateOnly? published) =>
        new ArticleParser().Parse(new ArticleSource(Encoding.UTF8.GetBytes(copy)) { Published = published }, new ParserOptions { Annotate = false }, TestContext.Current.CancellationToken).Article!;
}
