using System.Text;

namespace Lede.Tests.Annotation;

public sealed class QuotationTests
{
    internal static Article Parse(string text) => new ArticleParser().Parse(new ArticleSource(Encoding.UTF8.GetBytes(text))).Article!;

    [Theory]
    [InlineData("Ann Lee said: “We will not go there.”", "“We will not go there.”")]
    [InlineData("Ann Lee said: \"We will not go there.\"", "\"We will not go there.\"")]
    [InlineData("Ann Lee said: ``We will not go there.''", "``We will not go there.''")]
    [InlineData("Ann Lee said: ''We will not go there.''", "''We will not go there.''")]
    [InlineData("Ann Lee said: «We will not go there.»", "«We will not go there.»")]
    [InlineData("Ann Lee said: »We will not go there.«", "»We will not go there.«")]
    [InlineData("Ann Lee said: „We will not go there.“", "„We will not go there.“")]
    [InlineData("Ann Lee said: ‘We don’t want the boys’ book.’", "‘We don’t want the boys’ book.’")]
    [InlineData("Ann Lee said: 'We don't want it now.'", "'We don't want it now.'")]
    [InlineData("Ann Lee said: “We heard ‘never’ from the mayor.”", "“We heard ‘never’ from the mayor.”")]
    [InlineData("Ann Lee said: “We heard “never” from “the” mayor.”", "“We heard “never” from “the” mayor.”")]
    public void Finds_MarksOfEveryKind(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Assert.Single(Parse(text).Quotes).Parts).Text);

    [Theory]
    [InlineData("Ann Lee’s book, “A Long Way Home,” came out in May.")]
    [InlineData("The boys' team and the girls' team met Ann Lee.")]
    [InlineData("Robert “Bob” Lee won the race in May.")]
    [InlineData("On ABC’s “This Week,” Ann Lee won praise.")]
    [InlineData("In her memoir, “Tough Choices,” Ann Lee told of it.")]
    [InlineData("<a href=\"x\">Ann Lee</a> won.")]
    [InlineData("Ann Lee told “Meet the Press” that she had won.")]
    [InlineData("Rock 'n' roll in the '90s was Ann Lee's.")]
    public void Rejects_WhatIsNoQuotation(string text) => Assert.Empty(Parse(text).Quotes);

    [Fact]
    public void Joins_PartsSplitByTheirAttribution()
    {
        var quote = Assert.Single(Parse("“We are here,” Ann Lee said. “We will stay here.”").Quotes);

        Assert.Equal(["“We are here,”", "“We will stay here.”"], quote.Parts.Select(part => part.Text));
        Assert.Equal("Ann Lee", quote.Speaker?.Name);
    }

    [Theory]
    [InlineData("“If it were up to me,” Ann Lee added, “we’d have replaced it in 2009.”")]
    [InlineData("\"If it were up to me,\" Ann Lee added, \"we'd have replaced it in 2009.\"")]
    public void Joins_AnUtteranceThatGoesOnInLowerCase(string text)
    {
        var quote = Assert.Single(Parse(text).Quotes);

        Assert.Equal(QuoteKind.Direct, quote.Kind);
        Assert.Equal(2, quote.Parts.Count);
    }

    [Fact]
    public void Finds_FrenchMarksAndGuessesNoNames()
    {
        const string Text = "PARIS (AFP) – Le ministre de l'Économie a annoncé mardi un plan de soutien de trois milliards d'euros pour les entreprises. "
            + "« Nous ne laisserons personne au bord du chemin », a déclaré Claire Dubois devant la presse.";

        var article = Parse(Text);

        Assert.Equal("fr", article.Language);
        var quote = Assert.Single(article.Quotes);
        Assert.Equal("« Nous ne laisserons personne au bord du chemin »", quote.Parts[0].Text);
        Assert.Null(quote.Speaker);
        Assert.Empty(article.People);
        Assert.Empty(article.Places);
    }

    [Fact]
    public void Joins_ParagraphsOfOneQuotation()
    {
        var quote = Assert.Single(Parse("Ann Lee said: “We are here to stay for long.\n\n“And we will not go.”").Quotes);

        Assert.Equal(["“We are here to stay for long.", "“And we will not go.”"], quote.Parts.Select(part => part.Text));
    }

    [Fact]
    public void Joins_ParagraphsInSingleMarks()
    {
        var quote = Assert.Single(Parse("Ann Lee said: ‘We don’t know how “long” it will be here.\n\n‘And we will not go.’").Quotes);

        Assert.Equal(["‘We don’t know how “long” it will be here.", "‘And we will not go.’"], quote.Parts.Select(part => part.Text));
    }

    [Theory]
    [InlineData("« Elle est juste »", true)]
    [InlineData("« juste »", false)]
    [InlineData("« Les Heures lentes »", false)]
    public void Finds_FragmentsInOtherLanguages(string quoted, bool found)
    {
        var text = "PARIS (AFP) – Le ministre de l'Économie a annoncé mardi un plan de soutien de trois milliards d'euros pour les entreprises, "
            + $"que les syndicats ont appelé {quoted.Replace("Elle", "elle", StringComparison.Ordinal)} dans une lettre publiée mercredi matin.";

        Assert.Equal(found, Parse(text).Quotes.Count == 1);
    }

    [Fact]
    public void Separates_ParagraphsOfTwoSpeakers()
    {
        var quotes = Parse("“We are here,” Ann Lee said on Friday. “We will stay here for long.\n\n“I have been thinking about it,” added Bob Ray, the mayor. “It is late.”").Quotes;

        Assert.Equal(["Ann Lee", "Bob Ray"], quotes.Select(quote => quote.Speaker?.Name));
        Assert.Single(quotes[0].Parts);
        Assert.Equal(3, quotes[1].Parts.Count);
    }

    [Fact]
    public void Separates_ClosedParagraphs()
    {
        var quotes = Parse("“We are here to stay,” Ann Lee said.\n\n“And we will not go away.”").Quotes;

        Assert.Equal(["Ann Lee", "Ann Lee"], quotes.Select(quote => quote.Speaker?.Name));
    }

    [Theory]
    [InlineData("He opened a tech-related “workshop of wonders” in May.")]
    [InlineData("A well-observed “workshop of wonders” opened in May.")]
    public void Takes_NoCueFromACompound(string text) => Assert.All(Parse(text).Quotes, quote => Assert.Null(quote.Cue));

    [Theory]
    [InlineData("Bob Ray was asked by Ann Lee, “Do you agree with it?”", "Ann Lee", "asked by")]
    [InlineData("Bob Ray was described by Ann Lee as “a man who never sleeps”.", "Ann Lee", "described by")]
    [InlineData("“We are here,” said Ann Lee, the mayor.", "Ann Lee", "said")]
    [InlineData("Ann Lee, the mayor, said: “We are here.”", "Ann Lee", "said")]
    [InlineData("“We are here,” according to Ann Lee.", "Ann Lee", "according to")]
    [InlineData("Ann Lee attacked the plan, calling it “a mess for all of us.”", "Ann Lee", "calling it")]
    [InlineData("Asked about the plan, Ann Lee said: “We are here.”", "Ann Lee", "said")]
    [InlineData("Ann Lee, who won in May, told reporters: “We are here.”", "Ann Lee", "told")]
    [InlineData("The “so-called scandal,” as Mary Robinson put it, was over in a week.", "Mary Robinson", "put it")]
    [InlineData("It was, in the words of Mary Robinson, “a very good day for the country.”", "Mary Robinson", "words")]
    [InlineData("Ann Lee, a former vice president of sales, said Bob “was part of all that research.”", "Ann Lee", "said")]
    [InlineData("The rally began at noon, with Angela Merkel loudly shouting: “Get him out of here!”", "Angela Merkel", "shouting")]
    [InlineData("The town's family court has called on Ann Lee “as a matter of the greater good” to pay.", null, "called")]
    [InlineData("Ann Lee and her aides have had choice words for Bob Ray, telling him that “it is not over by far.”", "Ann Lee", "telling")]
    [InlineData("“This is a big year!” Ray's niece, state Sen. Mary “Cia” Price (D-Newport), shouted.", "Mary “Cia” Price", "shouted")]
    [InlineData("As Donald Trump went on about “how the system is rigged,” nobody left.", "Donald Trump", "went on")]
    [InlineData("Bob Ray thanked Ann Lee because to her, “there is nothing more important than this.”", "Ann Lee", "to")]
    [InlineData("With leaders increasingly worried about votes, Barack Obama is rolling out a message: “It is about me.”", "Barack Obama", null)]
    [InlineData("After saying her foot was “so swollen I could not walk,” Mary Robinson left.", "Mary Robinson", "saying")]
    [InlineData("Mary Robinson released a letter on Friday that says the plan is “a mess for all of us.”", "Mary Robinson", "says")]
    [InlineData("Ann Lee is choosing not to respond to claims that her backers are “waging a war on it.”", "Ann Lee", "respond")]
    [InlineData("Mary Robinson emailed supporters saying: “The struggle continues for all of us.”", "Mary Robinson", "saying")]
    [InlineData("Mary Robinson called Bob Ray “terrible and odd,” denounced his record and left.", "Mary Robinson", "called")]
    [InlineData("“He never slept,” said his daughter, Mary Robinson.", "Mary Robinson", "said")]
    [InlineData("Mary Robinson, a manager at a fund, which owns 6 percent of it, said it was “a steal for all of us”.", "Mary Robinson", "said")]
    [InlineData("Her late husband, the director John Kerry, called it “the best of all plays”.", "John Kerry", "called it")]
    [InlineData("Two aides to Mary Robinson, who asked not to be named, said it was “over for all of us”.", null, "said")]
    public void Attributes_WithinTheSentence(string text, string? speaker, string? cue)
    {
        var quote = Assert.Single(Parse(text).Quotes);

        Assert.Equal(speaker, quote.Speaker?.Name);
        Assert.Equal(cue, quote.Cue?.Text);
    }

    [Theory]
    [InlineData("Ann Lee called Bob Ray “Mister Nobody” in May.")]
    [InlineData("Ann Lee hailed Bob Ray as “The Comeback Kid” in May.")]
    public void Finds_NamesGivenBySomebody(string text) => Assert.Equal("Ann Lee", Assert.Single(Parse(text).Quotes).Speaker?.Name);

    [Theory]
    [InlineData("Greenpeace accused the ministers of delay. It called the plan “a waste of everyone’s money.”", "Greenpeace")]
    [InlineData("Ministers accused Greenpeace of delay. It called the plan “a waste of everyone’s money.”", null)]
    public void Tells_WhichBodyItMeans(string text, string? name)
    {
        var speaker = Assert.Single(Parse(text).Quotes).Speaker;

        Assert.Equal(name, speaker?.Name);
        Assert.Equal("It", speaker?.Mention);
    }

    [Theory]
    [InlineData("A second official speaking to the Guardian said: “We are looking into it.”", "A second official")]
    [InlineData("He left, but one of its advisers, quoted by the Globe, said that “no aid will pass here again”.", "one of its advisers, quoted by the Globe")]
    [InlineData("Officials rejected it. “We will not be lectured here,” one of them said.", "one of them")]
    [InlineData("“There’s nothing here for me,” the 19-year-old says.", "the 19-year-old")]
    [InlineData("When I was young, my father had a saying: “Never trust a man who whistles.”", "my father")]
    [InlineData("Reporters asked for their names: “Who are you and what do you want?”", "Reporters")]
    [InlineData("The biographers, two of them, wrote that the president “had a tin ear and made bad decisions.”", "The biographers, two of them")]
    public void Gives_NoNameToAPhrase(string text, string mention)
    {
        var speaker = Assert.Single(Parse(text).Quotes).Speaker;

        Assert.Equal(mention, speaker?.Mention);
        Assert.Null(speaker?.Name);
    }

    [Fact]
    public void Names_WhoRelayed()
    {
        var quote = Assert.Single(Parse("Ann Lee was quoted by NATO on Monday as saying that it was at “an advanced stage” now.").Quotes);

        Assert.Equal("Ann Lee", quote.Speaker?.Name);
        Assert.Equal("was quoted by NATO on Monday as saying", quote.Cue?.Text);
        Assert.Equal("NATO", quote.Via?.Text);
    }
}
