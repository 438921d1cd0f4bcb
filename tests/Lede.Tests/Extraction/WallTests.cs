namespace Lede.Tests.Extraction;

/// <summary>Walls in many words and languages: what stands in an article's place is named; a cut article says so, and the offer is no part of it.</summary>
public sealed class WallTests
{
    public static TheoryData<ArticleStatus, string> Walls() => new()
    {
        { ArticleStatus.BotWall, "Hold on a second|We want to make sure you are human before we let you through. Tick the box below.|Request number 8f1c22" },
        { ArticleStatus.BotWall, "One moment|This site checks visitors. Please prove you are human by solving the puzzle.|Performance and security by a third party" },
        { ArticleStatus.BotWall, "Too many requests|Your computer or network may be sending automated queries. To protect our readers we cannot process your request right now." },
        { ArticleStatus.BotWall, "Einen Augenblick bitte|Bevor es weitergeht, müssen wir wissen, dass Sie kein Roboter sind. Bitte setzen Sie das Häkchen." },
        { ArticleStatus.BotWall, "Encore un instant|Confirmez que vous n’êtes pas un robot pour accéder au site. Cochez la case ci-dessous." },
        { ArticleStatus.BotWall, "Un momento|Hemos detectado tráfico inusual desde su red. Marque la casilla: no soy un robot." },
        { ArticleStatus.BotWall, "Solo un attimo|Prima di continuare conferma di essere umano. Il controllo dura pochi secondi." },
        { ArticleStatus.BotWall, "Controle|Wij willen zeker weten dat u een mens bent. Los de puzzel op om verder te gaan." },
        { ArticleStatus.BotWall, "Verificação|Confirme que não é um robô para entrar na página. Isto demora poucos segundos." },
        { ArticleStatus.BotWall, "Chwileczkę|Potwierdź, że jesteś człowiekiem, a nie programem. Zaznacz pole poniżej." },
        { ArticleStatus.BotWall, "Проверка|Подтвердите, что вы не робот, и страница откроется. Это займёт несколько секунд." },
        { ArticleStatus.BotWall, "Bir dakika|Devam etmeden önce robot olmadığınızı doğrulamanız gerekiyor." },
        { ArticleStatus.BotWall, "確認|ロボットではないことを確認してください。下の枠を選ぶとページに進みます。" },
        { ArticleStatus.BotWall, "安全检查|请完成人机验证后继续访问本站。您的网络出现异常流量。" },
        { ArticleStatus.ConsentWall, "Your choice|We and our partners keep information on your device and use it to measure our pages and to show advertising that fits you.|Accept all|Settings" },
        { ArticleStatus.ConsentWall, "Before you read|You can read us for free if you agree to our use of cookies, or for a small sum without them.|Agree|Pay" },
        { ArticleStatus.ConsentWall, "Ihre Wahl|Wir und unsere Partner legen Daten auf Ihrem Gerät ab, um Anzeigen zu messen und Inhalte auszuwählen.|Alle annehmen|Einstellungen" },
        { ArticleStatus.ConsentWall, "Votre choix|Avec votre accord, nos partenaires et nous utilisons des traceurs pour mesurer l’audience et vous proposer des publicités.|Tout accepter|Refuser" },
        { ArticleStatus.ConsentWall, "Tú decides|Nosotros y nuestros socios guardamos datos en tu dispositivo para mostrarte anuncios y medir su efecto.|Aceptar|Rechazar" },
        { ArticleStatus.ConsentWall, "La tua scelta|Noi e i nostri partner conserviamo dati sul tuo dispositivo per mostrarti annunci.|Accetta|Rifiuta" },
        { ArticleStatus.ConsentWall, "Uw keuze|Wij en onze partners bewaren gegevens op uw apparaat om advertenties te tonen en te meten.|Akkoord|Weigeren" },
        { ArticleStatus.ConsentWall, "Twój wybór|My i nasi partnerzy przechowujemy dane na Twoim urządzeniu, aby mierzyć reklamy.|Zgadzam się|Nie" },
        { ArticleStatus.ConsentWall, "Ditt val|Vi och våra partner sparar uppgifter på din enhet för att visa annonser och mäta dem.|Godkänn|Neka" },
        { ArticleStatus.ConsentWall, "Ваш выбор|Мы и наши партнёры храним данные на вашем устройстве, чтобы показывать рекламу.|Согласен|Отказ" },
        { ArticleStatus.LoginWall, "Members’ area|You must be logged in before this page can be shown.|E-mail|Password" },
        { ArticleStatus.LoginWall, "Anmeldung|Bitte melden Sie sich an, damit wir diese Seite zeigen können.|E-Mail|Kennwort|Passwort vergessen?" },
        { ArticleStatus.LoginWall, "Connexion|Veuillez vous connecter avec votre adresse et votre code.|Mot de passe oublié ?" },
        { ArticleStatus.LoginWall, "Acceso|Introduce tu correo y tu clave.|¿Has olvidado tu contraseña?" },
        { ArticleStatus.LoginWall, "ログイン|このページを見るにはログインしてください。|パスワードをお忘れの方" },
        { ArticleStatus.LoginWall, "Вход|Введите почту и пароль.|Забыли пароль?" },
        { ArticleStatus.NotArticle, "Oh dear|Error 404. Perhaps the address has a slip in it, or the page has been removed." },
        { ArticleStatus.NotArticle, "Not here|Our newspaper is unavailable in most European countries at present, for legal reasons." },
        { ArticleStatus.NotArticle, "Hoppla|Diese Seite wurde nicht gefunden. Vielleicht hilft Ihnen die Suche weiter." },
        { ArticleStatus.NotArticle, "Désolé|Page introuvable. Elle a peut-être changé d’adresse." },
        { ArticleStatus.NotArticle, "お探しのページ|ページが見つかりません。住所をお確かめください。" },
        { ArticleStatus.JsShell, "This site needs JavaScript to be enabled in your browser." },
        { ArticleStatus.JsShell, "Bitte JavaScript einschalten, um die Seite zu lesen." },
        { ArticleStatus.JsShell, "Veuillez activer JavaScript pour lire cette page." },
        { ArticleStatus.JsShell, "Для просмотра страницы включите JavaScript." },
        { ArticleStatus.JsShell, "この頁を読むにはJavaScriptを有効にしてください。" },
    };

    [Theory]
    [MemberData(nameof(Walls))]
    public void Wall_IsNamed(ArticleStatus status, string lines)
    {
        var result = Pages.Parse($"<!DOCTYPE html><html><head><title>The Daily Example</title></head><body>{Markup(lines)}</body></html>");

        Assert.Equal((ParseFailureReason.NoArticle, status), (result.Failure?.Reason, result.Failure?.Status));
    }

    [Theory]
    [InlineData("The rest of this article is for our members|Become a member today")]
    [InlineData("Want to read more?|Start your free trial")]
    [InlineData("Get unlimited digital access|Subscribe for just 1 crown a month")]
    [InlineData("You’ve reached your limit of free stories|Create a free account to keep reading")]
    [InlineData("Weiterlesen nur für Abonnenten|Jetzt Abo bestellen")]
    [InlineData("La suite est réservée aux abonnés|Déjà abonné ? Connectez-vous")]
    [InlineData("Para seguir leyendo, hazte suscriptor|Desde 1 corona al mes")]
    [InlineData("Per continuare a leggere scegli un’offerta|Sei già abbonato? Entra")]
    [InlineData("Alleen voor abonnees|Word abonnee voor 1 kroon")]
    [InlineData("Conteúdo exclusivo para assinantes|Já é assinante? Entre")]
    [InlineData("Läs vidare för 1 krona|Redan prenumerant? Logga in")]
    [InlineData("Dalsza część artykułu dla subskrybentów|Wykup dostęp")]
    [InlineData("Чтобы читать дальше, оформите подписку|Первый месяц бесплатно")]
    [InlineData("Okumaya devam etmek için abone olun|İlk ay ücretsiz")]
    [InlineData("この記事は有料会員限定です|続きを読むには登録が必要です")]
    [InlineData("剩余内容仅限订阅用户|会员专享")]
    [InlineData("للمشتركين فقط|اشترك لمتابعة القراءة")]
    public void CutArticle_IsPaywalled(string offer)
    {
        var article = Pages.Article(Pages.Around($"{Pages.Paragraphs(Pages.Story[..4])}<div class=\"offer\">{Markup(offer)}</div>"));

        Assert.Equal((ArticleStatus.Paywalled, "cut"), (article.Status, article.Access?.Observed));
        Assert.DoesNotContain(offer.Split('|')[0], article.Text, StringComparison.Ordinal);
    }

    // Words of walls in the news itself make no wall.
    [Theory]
    [InlineData("The court said the site must ask its readers before it stores cookies and similar technologies on their devices.")]
    [InlineData("Users who opened the app saw a sentence that asked whether they were human; others were told that access was denied.")]
    [InlineData("The maker said the old model was no longer available and that the page had been removed.")]
    [InlineData("“Please log in,” the screen said, and nobody could.")]
    public void News_AboutWalls_IsNone(string sentence) =>
        Assert.Equal(ArticleStatus.Ok, Pages.Article(Pages.Around(Pages.Paragraphs([.. Pages.Story[..3], sentence]))).Status);

    [Fact]
    public void Wall_TellsTheHeadline_WhereThePageDeclaresIt()
    {
        const string Head = "<title>Sign in - The Daily Example</title><meta property=\"og:title\" content=\"Harbour bridge to close\">";
        var result = Pages.Parse($"<!DOCTYPE html><html><head>{Head}</head><body>{Markup("Sign in|Please log in to go on.|Forgot your password?")}</body></html>");

        Assert.Equal((ArticleStatus.LoginWall, "Harbour bridge to close"), (result.Failure?.Status, result.Failure?.Headline));
    }

    [Fact]
    public void EmptyShell_TellsTheHeadline()
    {
        var result = Pages.Parse("<!DOCTYPE html><html><head><title>Harbour bridge to close | The Daily Example</title></head><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>");

        Assert.Equal((ArticleStatus.JsShell, "Harbour bridge to close"), (result.Failure?.Status, result.Failure?.Headline));
    }

    private static string Markup(string lines)
    {
        var parts = lines.Split('|');
        return $"<div class=\"box\"><h1>{parts[0]}</h1>{string.Concat(parts[1..].Select(part => part.Length < 24 ? $"<button>{part}</button>" : $"<p>{part}</p>"))}</div>";
    }
}
