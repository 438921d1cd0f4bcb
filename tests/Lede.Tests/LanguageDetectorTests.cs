using Lede.Reading;

namespace Lede.Tests;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The president said on Sunday that the talks would go on for another week.")]
    [InlineData("de", "Der Präsident sagte am Sonntag, dass die Gespräche noch eine Woche dauern werden.")]
    [InlineData("fr", "Le président a déclaré dimanche que les négociations se poursuivraient pendant une semaine.")]
    [InlineData("es", "El presidente dijo el domingo que las negociaciones continuarán durante una semana más.")]
    [InlineData("it", "Il presidente ha detto domenica che i colloqui continueranno per un'altra settimana.")]
    [InlineData("pt", "O presidente disse no domingo que as negociações vão continuar por mais uma semana.")]
    [InlineData("nl", "De president zei zondag dat de gesprekken nog een week zullen duren en niet worden afgebroken.")]
    [InlineData("sv", "Presidenten sade på söndagen att samtalen skulle fortsätta och att han inte var orolig.")]
    [InlineData("da", "Præsidenten sagde søndag, at forhandlingerne vil fortsætte i en uge, og at han ikke blev overrasket efter mødet.")]
    [InlineData("no", "Presidenten sa søndag at samtalene vil fortsette i en uke, og at han ikke ble overrasket etter møtet.")]
    [InlineData("fi", "Presidentti sanoi sunnuntaina, että neuvottelut jatkuvat vielä viikon ja että hän on toiveikas.")]
    [InlineData("pl", "Prezydent powiedział w niedzielę, że rozmowy będą trwały jeszcze przez tydzień i nie zostaną przerwane.")]
    [InlineData("cs", "Prezident v neděli řekl, že jednání budou pokračovat ještě týden a nebyla přerušena.")]
    [InlineData("hu", "Az elnök vasárnap azt mondta, hogy a tárgyalások még egy hétig folytatódnak, és nem szakadnak meg.")]
    [InlineData("ro", "Președintele a spus duminică că negocierile vor continua încă o săptămână și nu vor fi întrerupte.")]
    [InlineData("tr", "Cumhurbaşkanı pazar günü görüşmelerin bir hafta daha süreceğini ve bunun için hazır olduğunu söyledi.")]
    [InlineData("ru", "Президент заявил в воскресенье, что переговоры продолжатся еще неделю и не будут прерваны.")]
    [InlineData("uk", "Президент заявив у неділю, що переговори триватимуть ще тиждень і не будуть перервані.")]
    [InlineData("bg", "Президентът каза в неделя, че преговорите ще продължат още една седмица и няма да бъдат прекъснати.")]
    [InlineData("sr", "Председник је у недељу рекао да ће се преговори наставити још недељу дана и да неће бити прекинути.")]
    [InlineData("ja", "大統領は日曜日に、協議はもう一週間続くと述べた。")]
    [InlineData("zh", "总统星期日表示，谈判将再持续一周。")]
    [InlineData("ko", "대통령은 일요일에 회담이 일주일 더 계속될 것이라고 말했다.")]
    [InlineData("el", "Ο πρόεδρος δήλωσε την Κυριακή ότι οι συνομιλίες θα συνεχιστούν.")]
    [InlineData("he", "הנשיא אמר ביום ראשון כי השיחות יימשכו בשבוע הבא.")]
    [InlineData("ar", "قال الرئيس يوم الأحد إن المحادثات ستستمر الأسبوع المقبل.")]
    [InlineData("fa", "رئیس جمهور روز یکشنبه گفت که گفتگوها یک هفته دیگر ادامه خواهد یافت.")]
    [InlineData("th", "ประธานาธิบดีกล่าวเมื่อวันอาทิตย์ว่าการเจรจาจะดำเนินต่อไป")]
    [InlineData("hi", "राष्ट्रपति ने रविवार को कहा कि वार्ता एक और सप्ताह जारी रहेगी।")]
    public void Detects_ASentence(string code, string text)
    {
        var guess = LanguageDetector.Detect(text);

        Assert.Equal(code, guess.Code);
        Assert.InRange(guess.Confidence ?? -1, 0.1, 1);
        Assert.Equal(code is "ar" or "fa" or "he" ? "rtl" : "ltr", guess.Dir);
    }

    [Theory]
    [InlineData("ru", "МОСКВА, 10 фев – РИА Новости. Президент России Владимир Путин провёл телефонный разговор с президентом США Дональдом Трампом, сообщил журналистам пресс-секретарь Песков.")]
    [InlineData("ru", "Глава МИД прибыл вчера вечером")]
    [InlineData("uk", "Львів: мер міста відкрив нову лікарню, її збудували італійські інженери")]
    [InlineData("be", "Мінск: дзеці пайшлі ў новую школу, адкрытую ўчора міністрам адукацыі")]
    [InlineData("bg", "Пловдив: кметът откри нова болница, построена от италиански инженери")]
    [InlineData("sr", "Београд: градоначелник отворио нову болницу, грађену њеним новцем")]
    [InlineData("mk", "Скопје: градоначалникот вели дека ќе отвори нова болница, изградена од италијански инженери")]
    [InlineData("en", "Mayor of London opens new hospital and school")]
    [InlineData("fr", "Le maire de Lyon ouvre une nouvelle école")]
    [InlineData("de", "Der Bürgermeister eröffnet die neue Schule")]
    [InlineData("es", "El alcalde de Madrid abre hoy una nueva escuela y un hospital")]
    public void Detects_FewWords(string code, string text)
    {
        var guess = LanguageDetector.Detect(text);

        Assert.Equal(code, guess.Code);
        Assert.InRange(guess.Confidence ?? -1, 0.1, 0.95);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1234 — 5678")]
    public void Knows_NothingWithoutLetters(string text) => Assert.Equal(default, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("Zelenskiy Trump")]
    [InlineData("Путин Трамп")]
    public void Leaves_NamesUndecided(string names)
    {
        var guess = LanguageDetector.Detect(names);

        Assert.Null(guess.Code);
        Assert.Null(guess.Confidence);
        Assert.Equal("ltr", guess.Dir);
    }
}
