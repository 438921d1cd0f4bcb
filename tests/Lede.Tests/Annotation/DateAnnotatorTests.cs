using System.Text;
using Lede.Annotation.Dates;

namespace Lede.Tests.Annotation;

public sealed class DateAnnotatorTests
{
    private static readonly DateOnly Published = new(2025, 2, 10); // a Monday

    [Theory]
    [InlineData("The vote was on 2024-11-05 there.", "2024-11-05", "2024-11-05")]
    [InlineData("It opened on March 3, 1998, in Rome.", "March 3, 1998", "1998-03-03")]
    [InlineData("It opened on 3 March 1998 in Rome.", "3 March 1998", "1998-03-03")]
    [InlineData("It opened on 23.04.2022 in Bonn.", "23.04.2022", "2022-04-23")]
    [InlineData("He died on Nov. 20 at home.", "Nov. 20", "2024-11-20")]
    [InlineData("He will leave on Nov. 20 for Rome.", "Nov. 20", "2025-11-20")]
    [InlineData("Prices rose in November, officials said.", "November", "2024-11")]
    [InlineData("Talks could take place in March.", "March", "2025-03")]
    [InlineData("She arrived on Friday.", "Friday", "2025-02-07")]
    [InlineData("She will arrive on Friday.", "Friday", "2025-02-14")]
    [InlineData("On Friday, he said he would leave.", "Friday", "2025-02-07")]
    [InlineData("He left last year.", "last year", "2024")]
    [InlineData("He left two weeks ago.", "two weeks ago", "2025-W05")]
    [InlineData("The third quarter of 2023 was poor.", "The third quarter of 2023", "2023-Q3")]
    [InlineData("It began in the 1980s.", "the 1980s", "198X")]
    [InlineData("It was cold on Christmas Eve.", "Christmas Eve", "2024-12-24")]
    [InlineData("It snowed on Easter Monday 2024.", "Easter Monday 2024", "2024-04-01")]
    [InlineData("It lasted for three years.", "three years", "P3Y")]
    [InlineData("They met at 10:35 a.m. Friday.", "10:35 a.m. Friday", "2025-02-07T10:35")]
    [InlineData("They met at 0930 GMT on Friday.", "0930 GMT on Friday", "2025-02-07T09:30Z")]
    [InlineData("In Q3, sales fell.", "Q3", "2024-Q3")]
    [InlineData("They meet every Monday.", "every Monday", "XXXX-WXX-1")]
    [InlineData("It ran from Feb. 28 to March 1, 2024, at sea.", "Feb. 28 to March 1, 2024", "2024-02-28/2024-03-01")]
    [InlineData("It ran from 2010 to 2018 at sea.", "2010 to 2018", "2010/2018")]
    [InlineData("It began on Wednesday of last week.", "Wednesday of last week", "2025-02-05")]
    [InlineData("It fell in the last week of January.", "the last week of January", "2025-W05")]
    [InlineData("They vote on the first Tuesday in November.", "the first Tuesday in November", "2024-11-05")]
    [InlineData("They met at half past seven on Friday.", "half past seven on Friday", "2025-02-07T07:30")]
    [InlineData("He left two years and three months ago.", "two years and three months ago", "2023")]
    [InlineData("She left early in 2022.", "early in 2022", "2022")]
    [InlineData("The deficit fell by year's end.", "year's end", "2025")]
    [InlineData("It lasted the past three months.", "the past three months", "P3M")]
    [InlineData("She was born in ’98, they said in court.", "’98", "1998")]
    [InlineData("He spoke at the moment.", "at the moment", "PRESENT_REF")]
    [InlineData("Storms left 4,000 homes dark overnight.", "overnight", "2025-02-09TNI")]
    [InlineData("Snow will fall overnight.", "overnight", "2025-02-10TNI")]
    [InlineData("Inflation peaked in mid-May, they said.", "mid-May", "2024-05")]
    [InlineData("He was seen at 10 a.m. local time on Tuesday.", "10 a.m. local time on Tuesday", "2025-02-04T10:00")]
    [InlineData("It begins at 9 p.m. Eastern Time on Tuesday.", "9 p.m. Eastern Time on Tuesday", "2025-02-11T21:00")]
    [InlineData("Schools were shut from Monday to Friday.", "Monday to Friday", "2025-02-10/2025-02-14")]
    [InlineData("Schools will be shut Tuesday through Thursday.", "Tuesday through Thursday", "2025-02-11/2025-02-13")]
    [InlineData("The shop will open in three months' time.", "three months' time", "2025-05")]
    [InlineData("The shop will open in a year's time.", "a year's time", "2026")]
    [InlineData("A study published on Thursday says so.", "Thursday", "2025-02-06")]
    [InlineData("Work begins on October 1, they said.", "October 1", "2025-10-01")]
    [InlineData("The offer is good through the end of June.", "the end of June", "2025-06")]
    [InlineData("The trial may last five weeks.", "five weeks", "P5W")]
    [InlineData("Batteries last eight hours.", "eight hours", "PT8H")]
    [InlineData("It lasted the last two years.", "the last two years", "P2Y")]
    [InlineData("He said that Monday's match was lost.", "Monday", "2025-02-10")]
    [InlineData("A curfew was in force on Tuesday from 8 pm to 6 am.", "Tuesday from 8 pm to 6 am", "2025-02-04T20:00/2025-02-05T06:00")]
    [InlineData("They met on March 12 and 13 people spoke.", "March 12", "2025-03-12")]
    public void Reads_Expression(string text, string expected, string value)
    {
        var date = Assert.Single(Dates(text, Published));

        Assert.Equal(expected, date.Text);
        Assert.Equal(value, date.Value);
    }

    [Theory]
    [InlineData("It may rain and they may leave.")]
    [InlineData("He earned $2000 and sold 1,990 shares.")]
    [InlineData("She came second and will fall in the sun.")]
    [InlineData("They march for peace.")]
    [InlineData("The Samson Q2 goes well with a Lumix H2.")]
    [InlineData("Theresa May spoke to the A330 crew.")]
    [InlineData("Every minute counts, they said.")]
    [InlineData("He told the Sunday Times that it was so.")]
    [InlineData("She told 60 Minutes that it was so.")]
    [InlineData("He told the BBC's Today programme that it was so.")]
    public void Rejects_Lookalike(string text) => Assert.Empty(Dates(text, Published));

    [Fact]
    public void Resolves_NothingRelativeWithoutReference()
    {
        var dates = Dates("On Friday he spoke, last year he left, on March 3, 1998 he came.", null);

        Assert.Equal([null, null, "1998-03-03"], dates.Select(date => date.Value));
    }

    [Fact]
    public void Counts_FromTheStorysDate()
    {
        var dates = Dates("On Jan. 6, 2025, he said he would go the following week.", Published);

        Assert.Equal(["2025-01-06", "2025-W03"], dates.Select(date => date.Value));
    }

    [Fact]
    public void Keeps_TheStorysDayOverNight()
    {
        var dates = Dates("Homes were dark overnight. Crews have worked since 4am.", Published);

        Assert.Equal(["2025-02-09TNI", "2025-02-10T04:00"], dates.Select(date => date.Value));
    }

    [Fact]
    public void Reads_TheSecondOfTwoDays()
    {
        var dates = Dates("They will meet on March 12 and 13, she said.", Published);

        Assert.Equal(["2025-03-12", "2025-03-13"], dates.Select(date => date.Value));
    }

    [Fact]
    public void Resolves_NoNextDayOfAYear()
    {
        var dates = Dates("She made her debut in 1959. A critic praised her the next morning.", Published);

        Assert.Equal(["1959", null], dates.Select(date => date.Value));
    }

    [Fact]
    public void Reads_OtherLanguagesOnlyWithDayAndYear()
    {
        var text = new ArticleText("Am 3. März 2021 kam er; im März ging er, vendredi 5 mars 2021, 2021-04-01, 12/03/2021, 1 de enero de 2022.");
        var draft = new Draft(text, [], new Article
        {
            Status = ArticleStatus.Ok,
            Text = text.Value,
            Language = "de"
        })
        { ReferenceDate = Published };

        var dates = DateAnnotator.Annotate(draft, [], CancellationToken.None);

        Assert.Equal(["2021-03-03", "2021-03-05", "2021-04-01", "2021-03-12", "2022-01-01"], dates.Select(date => date.Value));
    }

    [Theory]
    [InlineData("the day after ")]
    [InlineData("two days from ")]
    [InlineData("the first day of ")]
    [InlineData("early ")]
    [InlineData("Monday of last week ")]
    [InlineData("from 2010 to ")]
    [InlineData("twenty-")]
    [InlineData("12/")]
    public void Survives_ExpressionsInsideExpressions(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000));

        var dates = Dates(text + "Friday", Published);

        Assert.All(dates, date => Assert.True(date.Text.Length < 60, date.Text));
    }

    internal static IReadOnlyList<DateExpression> Dates(string text, DateOnly? published)
    {
        var source = new ArticleSource(Encoding.UTF8.GetBytes(text)) { Published = published };
        return new ArticleParser().Parse(source).Article!.Dates;
    }
}
